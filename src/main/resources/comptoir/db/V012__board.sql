-- The last step of a reservation that was taken at this till, or that the platform named when it
-- refused one: it stands over what came down until the feed says as much or more.
CREATE TABLE reservation_step_here (
  reservation TEXT    NOT NULL PRIMARY KEY,
  envelope    TEXT    NOT NULL,
  state       TEXT    NOT NULL,
  at          INTEGER NOT NULL,
  locker      TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX reservation_step_here_envelope ON reservation_step_here (envelope);

-- What is left of a line after a part of it was handed over here, in thousandths, until the feed
-- says so.
CREATE TABLE reservation_left_here (
  reservation TEXT    NOT NULL,
  n           INTEGER NOT NULL,
  quantity    INTEGER NOT NULL,
  PRIMARY KEY (reservation, n)
) STRICT, WITHOUT ROWID;

-- How much of a line lies ready, as it was checked here; `missing` where the rest was not found.
CREATE TABLE reservation_pick_here (
  reservation TEXT    NOT NULL,
  n           INTEGER NOT NULL,
  quantity    INTEGER NOT NULL,
  missing     INTEGER NOT NULL CHECK (missing IN (0, 1)),
  PRIMARY KEY (reservation, n)
) STRICT, WITHOUT ROWID;

-- By what the person was known to whom it is handed over: of a paper only its kind.
CREATE TABLE reservation_proof_here (
  reservation TEXT    NOT NULL PRIMARY KEY,
  known_by    TEXT    NOT NULL,
  paper       TEXT,
  operator    TEXT    NOT NULL,
  at          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When and by whom; null in what was handed over before this was kept.
ALTER TABLE reservation_handed_over_here ADD COLUMN at INTEGER;
ALTER TABLE reservation_handed_over_here ADD COLUMN operator TEXT;

-- Which line of the reservation a line of the basket is of.
ALTER TABLE basket_line ADD COLUMN reservation_line INTEGER;
