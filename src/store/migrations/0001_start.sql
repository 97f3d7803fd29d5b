-- The first schema. Who was invited and what was answered stand apart: an invitation knows a participant and
-- the hash of a token; a response knows digests that only the server key (kept outside this file) can make.
-- Tables with answers are kept WITHOUT ROWID under random keys, and hold no date: neither order nor time of
-- arrival is stored.

CREATE TABLE network (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL CHECK (name <> ''),
    region     TEXT NOT NULL,
    phase      TEXT NOT NULL CHECK (phase IN ('verkennen', 'vormgeven', 'verdiepen', 'verankeren'))
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    id         TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    name       TEXT NOT NULL CHECK (name <> ''),
    kind       TEXT NOT NULL,
    domain     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_by_network ON organisation (network_id);

CREATE TABLE participant (
    id              TEXT PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    name            TEXT NOT NULL CHECK (name <> ''),
    email           TEXT,
    level           TEXT NOT NULL CHECK (level IN ('bestuurlijk', 'management', 'uitvoerend', 'burger'))
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_network ON participant (network_id);

-- Every version that was ever used, as its file, so that old answers can always be read.
CREATE TABLE questionnaire (
    id      TEXT NOT NULL,
    version TEXT NOT NULL,
    file    TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER questionnaire_version_never_changes BEFORE UPDATE ON questionnaire
BEGIN
    SELECT raise(ABORT, 'a published questionnaire version never changes');
END;

CREATE TABLE wave (
    id         TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    label      TEXT NOT NULL CHECK (label <> ''),
    planned_on TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    min_group  INTEGER NOT NULL CHECK (min_group BETWEEN 5 AND 10),
    pairing    TEXT NOT NULL CHECK (pairing IN ('pseudonymous', 'anonymous')),
    opened_on  TEXT,
    closed_on  TEXT,
    UNIQUE (network_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER wave_min_group_is_only_raised BEFORE UPDATE OF min_group ON wave
WHEN old.state <> 'draft' AND new.min_group < old.min_group
BEGIN
    SELECT raise(ABORT, 'the smallest group of a wave is only raised once the wave has opened');
END;

CREATE TRIGGER wave_pairing_is_fixed_at_opening BEFORE UPDATE OF pairing ON wave
WHEN old.state <> 'draft' AND new.pairing <> old.pairing
BEGIN
    SELECT raise(ABORT, 'whether a wave is anonymous is fixed once the wave has opened');
END;

CREATE TABLE wave_questionnaire (
    wave_id               TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    position              INTEGER NOT NULL,
    questionnaire_id      TEXT NOT NULL,
    questionnaire_version TEXT NOT NULL,
    PRIMARY KEY (wave_id, position),
    FOREIGN KEY (questionnaire_id, questionnaire_version) REFERENCES questionnaire (id, version)
) STRICT, WITHOUT ROWID;

-- 'responded' is there to remind those who have not; it carries no date and no key of a response.
CREATE TABLE invitation (
    token_hash     BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
    wave_id        TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
    responded      INTEGER NOT NULL DEFAULT 0 CHECK (responded IN (0, 1)),
    UNIQUE (wave_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_by_participant ON invitation (participant_id);

CREATE TABLE draft (
    wave_id      TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    response_key BLOB NOT NULL CHECK (length(response_key) = 32),
    answers      BLOB NOT NULL,
    PRIMARY KEY (wave_id, response_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE response (
    wave_id        TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    response_key   BLOB NOT NULL CHECK (length(response_key) = 32),
    respondent_key BLOB CHECK (length(respondent_key) = 32),
    answers        BLOB NOT NULL,
    PRIMARY KEY (wave_id, response_key),
    UNIQUE (wave_id, respondent_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id            TEXT PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name          TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'researcher')),
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account_network (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, network_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_network_by_network ON account_network (network_id);

-- Times in seconds since 1970 (UTC): of accounts at work, never of answers.
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    started_at INTEGER NOT NULL,
    used_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_account ON session (account_id);

CREATE TABLE audit (
    id         INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    account_id TEXT,
    network_id TEXT,
    action     TEXT NOT NULL,
    subject    TEXT NOT NULL
) STRICT;
