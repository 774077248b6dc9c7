-- What was told of customers at this till, made or changed: all of it sealed, in the order in which it
-- was told. `stands` while it counts over what came down; `taken_at` is when the platform took it. A
-- row stays some time after that: its envelope may be asked for again.
CREATE TABLE customer_told (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  envelope TEXT    NOT NULL UNIQUE,
  customer TEXT    NOT NULL,
  deed     TEXT    NOT NULL CHECK (deed IN ('create', 'edit')),
  sealed   BLOB    NOT NULL,
  told_at  INTEGER NOT NULL,
  taken_at INTEGER,
  stands   INTEGER NOT NULL CHECK (stands IN (0, 1))
) STRICT;
CREATE INDEX customer_told_customer ON customer_told (customer);
CREATE INDEX customer_told_standing ON customer_told (position) WHERE stands = 1;

-- Blind keys of phone, e-mail and card in what was told. `told` is `customer_told.position`.
CREATE TABLE customer_told_blind (
  blind INTEGER NOT NULL,
  told  INTEGER NOT NULL,
  PRIMARY KEY (blind, told)
) STRICT, WITHOUT ROWID;

-- Ids that were given here to customers whom the platform had under another one.
CREATE TABLE customer_alias (
  id       TEXT NOT NULL PRIMARY KEY,
  customer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_alias_customer ON customer_alias (customer);
