-- Setting up: accounts with a second factor, more about networks and people, waves that are planned, and mail.

ALTER TABLE network ADD COLUMN aim          TEXT NOT NULL DEFAULT '';
ALTER TABLE network ADD COLUMN target_group TEXT NOT NULL DEFAULT '';
ALTER TABLE network ADD COLUMN archived_on  TEXT;

-- Who is archived is invited to no new wave. 'no_mail': the person wants no mail from us.
ALTER TABLE participant ADD COLUMN language TEXT NOT NULL DEFAULT 'nl';
ALTER TABLE participant ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE participant ADD COLUMN no_mail  INTEGER NOT NULL DEFAULT 0 CHECK (no_mail IN (0, 1));

-- 'opening_text': the coordinator's own words on the first page and in the mails. 'invited': how many people were
-- invited, noted at closing, so that the figure stays when people are erased later.
ALTER TABLE wave ADD COLUMN opening_text TEXT NOT NULL DEFAULT '';
ALTER TABLE wave ADD COLUMN invited      INTEGER;
UPDATE wave SET invited = (SELECT count(*) FROM invitation WHERE wave_id = wave.id) WHERE state = 'closed';

-- The token of an invitation follows from this seed and the server key, so that a reminder can carry the same link.
-- It is erased when answers are sent and when the wave closes. Earlier invitations have none.
ALTER TABLE invitation ADD COLUMN seed BLOB CHECK (length(seed) = 16);

-- By how many responses a wave grew on a day: no time finer than that.
CREATE TABLE response_day (
    wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    day     TEXT NOT NULL,
    growth  INTEGER NOT NULL,
    PRIMARY KEY (wave_id, day)
) STRICT, WITHOUT ROWID;

-- An account without a password yet has an empty 'password_hash', which no password fits. 'totp': the shared secret
-- of the second factor, sealed with the server key; 'totp_step': the last time step that was used, so that a code
-- works once.
ALTER TABLE account ADD COLUMN language  TEXT NOT NULL DEFAULT 'nl';
ALTER TABLE account ADD COLUMN disabled  INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1));
ALTER TABLE account ADD COLUMN totp      BLOB;
ALTER TABLE account ADD COLUMN totp_step INTEGER NOT NULL DEFAULT 0;

CREATE TABLE recovery_code (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    code_hash  BLOB NOT NULL CHECK (length(code_hash) = 32),
    PRIMARY KEY (account_id, code_hash)
) STRICT, WITHOUT ROWID;

-- A link by which the owner of an account chooses a password, once and for a short time. Its token follows from the
-- seed and the server key, so that a mail that waits can carry it. 'account_id' is NULL for the link that makes the
-- first administrator.
CREATE TABLE account_link (
    token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
    purpose    TEXT NOT NULL CHECK (purpose IN ('setup', 'invitation', 'reset')),
    seed       BLOB NOT NULL CHECK (length(seed) = 16),
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_link_by_account ON account_link (account_id);

-- The outbox. A mail holds neither an address nor a link: both are looked up and made when it is sent.
-- waiting -> sending -> sent | refused | unclear; a passing failure puts 'sending' back to 'waiting'. What is found
-- 'sending' at a start was broken off in the middle: nobody knows whether it arrived, so it is 'unclear' and not sent
-- again by itself. 'cancelled': no longer needed or no longer wanted.
CREATE TABLE mail (
    id             TEXT PRIMARY KEY,
    kind           TEXT NOT NULL
        CHECK (kind IN ('invitation', 'reminder', 'account-invitation', 'password-reset', 'wave-due', 'test')),
    network_id     TEXT REFERENCES network (id) ON DELETE CASCADE,
    wave_id        TEXT REFERENCES wave (id) ON DELETE CASCADE,
    participant_id TEXT REFERENCES participant (id) ON DELETE CASCADE,
    account_id     TEXT REFERENCES account (id) ON DELETE CASCADE,
    -- Which of the reminders of a wave: 1 for the first. 0 for every other kind.
    round          INTEGER NOT NULL DEFAULT 0,
    -- The coordinator's own words.
    words          TEXT NOT NULL DEFAULT '',
    state          TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'unclear', 'cancelled')),
    attempts       INTEGER NOT NULL DEFAULT 0,
    -- Seconds since 1970 (UTC).
    queued_at      INTEGER NOT NULL,
    next_at        INTEGER NOT NULL,
    -- What the mail server said of the last attempt, without addresses.
    problem        TEXT NOT NULL DEFAULT '',
    CHECK ((participant_id IS NULL) <> (account_id IS NULL)),
    CHECK (participant_id IS NULL OR wave_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_by_turn ON mail (state, next_at);
CREATE INDEX mail_by_wave ON mail (wave_id);
-- Nobody is asked twice for the same: not by a double click, not by two windows.
CREATE UNIQUE INDEX mail_once_per_participant ON mail (wave_id, participant_id, kind, round)
    WHERE participant_id IS NOT NULL;
CREATE UNIQUE INDEX wave_due_once ON mail (wave_id, account_id) WHERE kind = 'wave-due';

-- Who will not be invited when a planned wave opens; everybody else of the network will.
CREATE TABLE wave_left_out (
    wave_id        TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
    PRIMARY KEY (wave_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX wave_left_out_by_participant ON wave_left_out (participant_id);
