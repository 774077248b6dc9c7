-- What went otherwise than it should. One thing has one key. `closed_by` is the operator who saw to
-- it, or empty where it is no longer so.
CREATE TABLE incident (
  id         INTEGER PRIMARY KEY,
  key        TEXT    NOT NULL UNIQUE,
  kind       TEXT    NOT NULL,
  noticed_at INTEGER NOT NULL,
  closed_at  INTEGER,
  closed_by  TEXT
) STRICT;
CREATE INDEX incident_open ON incident (id) WHERE closed_at IS NULL;

-- What names it: who, where, when, how much; parts are parted by tabs.
CREATE TABLE incident_fact (
  incident INTEGER NOT NULL REFERENCES incident,
  n        INTEGER NOT NULL,
  name     TEXT    NOT NULL,
  value    TEXT    NOT NULL,
  PRIMARY KEY (incident, n)
) STRICT, WITHOUT ROWID;
