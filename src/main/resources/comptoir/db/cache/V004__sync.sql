-- How far each feed has come. `stage`: a snapshot is being taken; changes are followed. `expected`:
-- how many entries the platform says the snapshot has.
CREATE TABLE feed (
  id          INTEGER NOT NULL PRIMARY KEY,
  name        TEXT    NOT NULL UNIQUE,
  cursor      TEXT,
  stage       TEXT    NOT NULL CHECK (stage IN ('snapshot', 'changes')),
  entries     INTEGER NOT NULL,
  expected    INTEGER,
  complete    INTEGER NOT NULL,
  received_at INTEGER
) STRICT;

-- Which entries of a feed are here; items and prices are known by their own tables.
CREATE TABLE feed_entry (
  feed INTEGER NOT NULL REFERENCES feed,
  id   TEXT    NOT NULL,
  PRIMARY KEY (feed, id)
) STRICT, WITHOUT ROWID;

-- Entries that could not be read or kept, until a later one of the same id can. `line` is as
-- received, and empty on feeds that hold personal data.
CREATE TABLE parked_entry (
  feed   INTEGER NOT NULL REFERENCES feed,
  id     TEXT    NOT NULL,
  at     INTEGER NOT NULL,
  cause  TEXT    NOT NULL CHECK (cause IN ('unreadable', 'not-applied')),
  reason TEXT    NOT NULL,
  line   TEXT    NOT NULL,
  PRIMARY KEY (feed, id)
) STRICT, WITHOUT ROWID;

-- Who was forgotten in this file.
CREATE TABLE erased (
  id           TEXT    NOT NULL PRIMARY KEY,
  customer     TEXT    NOT NULL,
  requested_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
