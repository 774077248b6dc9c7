-- Wrong tries since the last right one, and until when nobody may try. Apart from the operator, so
-- that what comes down from the platform never frees a lock.
CREATE TABLE operator_tries (
  operator     TEXT    NOT NULL PRIMARY KEY,
  wrong        INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;
