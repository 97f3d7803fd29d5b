-- Research: which networks allow it, agreed projects, and what went out.

-- The day on which the coordinators allowed that the answers of their network are used for research; NULL while not.
ALTER TABLE network ADD COLUMN research_on TEXT;

-- An agreed research project. 'sealed_key' links its exports; it is NULL once the project has ended.
CREATE TABLE project (
    id         TEXT PRIMARY KEY,
    who        TEXT NOT NULL CHECK (who <> ''),
    purpose    TEXT NOT NULL CHECK (purpose <> ''),
    from_day   TEXT NOT NULL,
    until_day  TEXT NOT NULL,
    made_on    TEXT NOT NULL,
    account_id TEXT REFERENCES account (id) ON DELETE SET NULL,
    sealed_key BLOB
) STRICT, WITHOUT ROWID;

-- An export that went out. Which rows it had, in which classes, stands sealed in the release ledger: a row there per
-- wave, of kind 'export' with this id as its subject. 'least' is the fewest people in a class that it promised.
CREATE TABLE export (
    id         TEXT PRIMARY KEY,
    made_on    TEXT NOT NULL,
    account_id TEXT REFERENCES account (id) ON DELETE SET NULL,
    project_id TEXT REFERENCES project (id) ON DELETE SET NULL,
    linked     INTEGER NOT NULL CHECK (linked IN (0, 1)),
    least      INTEGER NOT NULL,
    rows       INTEGER NOT NULL,
    request    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX release_by_subject ON release (subject) WHERE kind = 'export';

CREATE TRIGGER export_never_changes BEFORE UPDATE OF made_on, linked, least, rows, request ON export
BEGIN
    SELECT raise(ABORT, 'what went out cannot be taken back');
END;
CREATE TRIGGER export_is_never_forgotten BEFORE DELETE ON export
BEGIN
    SELECT raise(ABORT, 'what went out cannot be taken back');
END;
