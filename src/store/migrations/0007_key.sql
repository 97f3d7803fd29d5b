-- Shows whether a server key belongs to this database: a digest of nothing under the key that it was made with.
CREATE TABLE key_mark (
    mark BLOB NOT NULL CHECK (length(mark) = 32)
) STRICT;
