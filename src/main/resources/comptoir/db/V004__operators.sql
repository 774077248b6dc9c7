-- The people at the register, with what their PIN is checked against.
CREATE TABLE operator (
  id         TEXT    NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  role       TEXT    NOT NULL,
  algorithm  TEXT    NOT NULL,
  iterations INTEGER NOT NULL,
  salt       BLOB    NOT NULL,
  hash       BLOB    NOT NULL
) STRICT;

CREATE TABLE operator_right (
  operator TEXT NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (operator, name)
) STRICT, WITHOUT ROWID;

-- Wrong tries since the last right one, and until when nobody may try. Apart from the operator, so
-- that what comes down from the platform never frees a lock.
CREATE TABLE operator_tries (
  operator     TEXT    NOT NULL PRIMARY KEY,
  wrong        INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;
