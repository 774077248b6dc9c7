-- What the platform set for this shop. One row; lists lie in tables of their own, in order `n`.
CREATE TABLE shop_settings (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  shop           TEXT    NOT NULL,
  shop_name      TEXT    NOT NULL,
  postcode       TEXT    NOT NULL,
  city           TEXT    NOT NULL,
  siret          TEXT,
  vat_id         TEXT,
  ape            TEXT,
  phone          TEXT,
  till           TEXT    NOT NULL,
  till_name      TEXT    NOT NULL,
  currency       TEXT    NOT NULL,
  country        TEXT    NOT NULL,
  zone           TEXT    NOT NULL,
  receipt_footer TEXT,
  loyalty_per    INTEGER,
  loyalty_points INTEGER,
  separators     TEXT    NOT NULL,
  align          TEXT    NOT NULL,
  align_floor    INTEGER NOT NULL,
  prepare_minutes INTEGER,
  asks_for_paper INTEGER NOT NULL CHECK (asks_for_paper IN (0, 1)),
  -- Spans in minutes, amounts in minor units.
  return_days      INTEGER NOT NULL,
  return_fresh     INTEGER NOT NULL,
  return_oldest    INTEGER NOT NULL,
  return_stale_cap INTEGER NOT NULL,
  return_cash_cap  INTEGER NOT NULL
) STRICT;

-- What keeps the shop's price whatever the web asks.
CREATE TABLE not_aligned (
  kind TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (kind, word)
) STRICT, WITHOUT ROWID;

-- How in-store codes are laid out; the first that fits counts.
CREATE TABLE in_shop_pattern (
  n        INTEGER NOT NULL PRIMARY KEY,
  layout   TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  decimals INTEGER NOT NULL
) STRICT;

CREATE TABLE shop_address (
  n    INTEGER NOT NULL PRIMARY KEY,
  line TEXT    NOT NULL
) STRICT;

-- Days are counted from 1970-01-01; both are included, open where absent.
CREATE TABLE vat_rate (
  n            INTEGER NOT NULL PRIMARY KEY,
  category     TEXT    NOT NULL,
  basis_points INTEGER NOT NULL,
  from_day     INTEGER,
  to_day       INTEGER,
  label        TEXT    NOT NULL
) STRICT;

CREATE TABLE place (
  n               INTEGER NOT NULL PRIMARY KEY,
  id              TEXT    NOT NULL,
  name            TEXT    NOT NULL,
  kind            TEXT    NOT NULL,
  distance_metres INTEGER
) STRICT;

-- What is sold. `key` is of this file alone. An index on names would cost more than all the rest of a first sync: what starts alike
-- is found by marked words instead.
CREATE TABLE item (
  key          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  sku          TEXT    NOT NULL,
  sku_key      TEXT    NOT NULL,
  name         TEXT    NOT NULL,
  category     TEXT    NOT NULL,
  vat_category TEXT    NOT NULL,
  brand        TEXT,
  description  TEXT,
  image        TEXT
) STRICT;
CREATE INDEX item_sku ON item (sku_key);

-- How many items there are: counting a million rows would take too long.
CREATE TABLE item_count (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  items INTEGER NOT NULL
) STRICT;
INSERT INTO item_count (id, items) VALUES (1, 0);

-- Codes as printed; `code_key` makes UPC-A, EAN-13 and GTIN-14 of one item equal.
CREATE TABLE item_code (
  item     INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  code     TEXT    NOT NULL,
  code_key TEXT    NOT NULL,
  PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_code_key ON item_code (code_key);

CREATE TABLE item_flag (
  item INTEGER NOT NULL,
  flag TEXT    NOT NULL,
  PRIMARY KEY (item, flag)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_flag_flag ON item_flag (flag);

CREATE TABLE item_companion (
  item      INTEGER NOT NULL,
  n         INTEGER NOT NULL,
  companion TEXT    NOT NULL,
  PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;

-- The folded words of name, brand, category and SKU, and the marked ones (U+E000 before the first
-- word of the name, U+E001 before the whole name as one word); rowid is `item.key`.
CREATE VIRTUAL TABLE item_words USING fts5 (
  words,
  content = '',
  columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

-- Prices name their item by its platform id and may come before it. `id` is that of the feed.
CREATE TABLE price (
  item       TEXT    NOT NULL,
  id         TEXT    NOT NULL UNIQUE,
  list       TEXT    NOT NULL,
  unit       INTEGER NOT NULL,
  currency   TEXT    NOT NULL,
  from_day   INTEGER,
  to_day     INTEGER,
  prior30    INTEGER,
  as_of      INTEGER NOT NULL,
  PRIMARY KEY (item, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock (
  item     TEXT    NOT NULL,
  place    TEXT    NOT NULL,
  id       TEXT    NOT NULL UNIQUE,
  quantity INTEGER NOT NULL,
  as_of    INTEGER NOT NULL,
  PRIMARY KEY (item, place)
) STRICT, WITHOUT ROWID;
