-- Which of the cache files beside this one is read. It is changed in one commit, when another one is
-- whole.
CREATE TABLE cache_file (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  live INTEGER NOT NULL CHECK (live > 0)
) STRICT;
INSERT INTO cache_file (id, live) VALUES (1, 1);

-- Who asked to be forgotten, and when that was done here in all places.
CREATE TABLE erasure (
  id           TEXT    NOT NULL PRIMARY KEY,
  customer     TEXT    NOT NULL,
  requested_at INTEGER NOT NULL,
  done_at      INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX erasure_open ON erasure (id) WHERE done_at IS NULL;
CREATE INDEX erasure_customer ON erasure (customer);
