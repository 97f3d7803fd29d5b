-- Questionnaires that coordinators added themselves: for one network each.
CREATE TABLE own_questionnaire (
    network_id       TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    questionnaire_id TEXT NOT NULL,
    PRIMARY KEY (network_id, questionnaire_id)
) STRICT, WITHOUT ROWID;
