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
