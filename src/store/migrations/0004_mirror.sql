-- The mirror: what went out of a wave, the conversation about it, and what the network means to improve.

-- 'closings': how often the wave has been closed. A response that was counted once stays as it is: 'released' is the
-- closing at which it came into the report, 0 while it is in none.
ALTER TABLE wave     ADD COLUMN closings INTEGER NOT NULL DEFAULT 0 CHECK (closings >= 0);
ALTER TABLE response ADD COLUMN released INTEGER NOT NULL DEFAULT 0 CHECK (released >= 0);
UPDATE wave SET closings = 1 WHERE state = 'closed';
UPDATE response SET released = 1 WHERE wave_id IN (SELECT id FROM wave WHERE state = 'closed');

-- Comments likewise: those of late answers wait until their answers count.
ALTER TABLE comment ADD COLUMN released INTEGER NOT NULL DEFAULT 0 CHECK (released >= 0);
UPDATE comment SET released = 1 WHERE wave_id IN (SELECT id FROM wave WHERE state = 'closed');

CREATE TRIGGER released_answers_never_change BEFORE UPDATE OF answers, talk, sealed, released ON response
WHEN old.released > 0
BEGIN
    SELECT raise(ABORT, 'answers that are in a report never change');
END;

-- The release ledger: the groups of respondents of a wave about which figures went out, in the order in which they
-- did. 'sealed' holds the parts of the group: which responses, under which name. 'subject' is what it was for: the
-- other wave of a panel, or an export.
CREATE TABLE release (
    wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    turn    INTEGER NOT NULL,
    closing INTEGER NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('whole', 'panel', 'level', 'kind', 'organisations', 'export')),
    subject TEXT NOT NULL DEFAULT '',
    sealed  BLOB NOT NULL,
    PRIMARY KEY (wave_id, turn)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER release_never_changes BEFORE UPDATE ON release
BEGIN
    SELECT raise(ABORT, 'what went out cannot be taken back');
END;

-- Whether the network's figures may be among those that other networks are compared with.
ALTER TABLE network ADD COLUMN compared INTEGER NOT NULL DEFAULT 0 CHECK (compared IN (0, 1));

-- The score on which the partners agreed in the conversation about a wave, with their reason. Never mixed with answers.
CREATE TABLE consensus (
    wave_id          TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    questionnaire_id TEXT NOT NULL,
    item_id          TEXT NOT NULL,
    score            INTEGER NOT NULL,
    reason           TEXT NOT NULL DEFAULT '',
    agreed_on        TEXT NOT NULL,
    PRIMARY KEY (wave_id, questionnaire_id, item_id)
) STRICT, WITHOUT ROWID;

-- What a network means to improve. It hangs on an indicator, and on the wave from whose conversation it came.
CREATE TABLE improvement (
    id               TEXT PRIMARY KEY,
    network_id       TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    wave_id          TEXT REFERENCES wave (id) ON DELETE SET NULL,
    questionnaire_id TEXT NOT NULL,
    item_id          TEXT NOT NULL,
    text             TEXT NOT NULL CHECK (text <> ''),
    organisation_id  TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    due_on           TEXT,
    state            TEXT NOT NULL CHECK (state IN ('open', 'busy', 'done', 'dropped')),
    created_on       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX improvement_by_network ON improvement (network_id);
CREATE INDEX improvement_by_organisation ON improvement (organisation_id);

-- What happened to an improvement point: on which day it came into which state, with a note.
CREATE TABLE improvement_event (
    improvement_id TEXT NOT NULL REFERENCES improvement (id) ON DELETE CASCADE,
    turn           INTEGER NOT NULL,
    happened_on    TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('open', 'busy', 'done', 'dropped')),
    note           TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (improvement_id, turn)
) STRICT, WITHOUT ROWID;
