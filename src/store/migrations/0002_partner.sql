-- The partner's side in full: what a wave asks besides its questionnaire, comments, wishes to talk, open links,
-- paper. A draft is sealed with a key that only its token makes; what a response holds besides its answers is
-- sealed with the server key. So the database alone shows neither.

ALTER TABLE wave ADD COLUMN comments   INTEGER NOT NULL DEFAULT 0 CHECK (comments IN (0, 1));
ALTER TABLE wave ADD COLUMN background INTEGER NOT NULL DEFAULT 0 CHECK (background IN (0, 1));
-- The last day on which answers are taken; NULL until the coordinator closes the wave.
ALTER TABLE wave ADD COLUMN last_day   TEXT;

CREATE TRIGGER wave_questions_are_fixed_at_opening BEFORE UPDATE OF comments, background ON wave
WHEN old.state <> 'draft' AND (new.comments <> old.comments OR new.background <> old.background)
BEGIN
    SELECT raise(ABORT, 'what a wave asks is fixed once it has opened');
END;

-- 'on_paper': the person handed in a paper form, so that their link no longer answers. It has no tie to a response.
ALTER TABLE invitation ADD COLUMN on_paper INTEGER NOT NULL DEFAULT 0 CHECK (on_paper IN (0, 1));

-- Drafts of an earlier version were not sealed; they are begun answers of an open wave at most.
DROP TABLE draft;
CREATE TABLE draft (
    wave_id      TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    response_key BLOB NOT NULL CHECK (length(response_key) = 32),
    sealed       BLOB NOT NULL,
    PRIMARY KEY (wave_id, response_key)
) STRICT, WITHOUT ROWID;

-- 'talk': the places of the items that the respondent wants to talk about. 'sealed': how the answers came in and
-- what the respondent told of themselves. 'return_hash': of a code that only the respondent holds.
ALTER TABLE response ADD COLUMN talk        BLOB NOT NULL DEFAULT x'';
ALTER TABLE response ADD COLUMN sealed      BLOB;
ALTER TABLE response ADD COLUMN return_salt BLOB CHECK (length(return_salt) = 16);
ALTER TABLE response ADD COLUMN return_hash BLOB CHECK (length(return_hash) = 32);

-- A comment has a key of its own, so that it does not lead to the answers; at closing that key is thrown away.
CREATE TABLE comment (
    wave_id     TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    comment_key BLOB NOT NULL CHECK (length(comment_key) = 32),
    dimension   INTEGER NOT NULL,
    sealed      BLOB NOT NULL,
    PRIMARY KEY (wave_id, comment_key, dimension)
) STRICT, WITHOUT ROWID;

-- The link for a meeting. The code follows from the seed and the server key, so that it can be shown again.
CREATE TABLE open_link (
    wave_id       TEXT PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
    seed          BLOB NOT NULL CHECK (length(seed) = 16),
    code_hash     BLOB NOT NULL UNIQUE CHECK (length(code_hash) = 32),
    max_responses INTEGER NOT NULL CHECK (max_responses BETWEEN 1 AND 500),
    responses     INTEGER NOT NULL DEFAULT 0 CHECK (responses >= 0)
) STRICT, WITHOUT ROWID;
