-- Codes that take an amount off a sale, as last received.
CREATE TABLE coupon (
  code       TEXT    NOT NULL PRIMARY KEY,
  code_key   TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  currency   TEXT    NOT NULL,
  amount     INTEGER NOT NULL CHECK (amount >= 0),
  minimum    INTEGER,
  from_day   INTEGER,
  to_day     INTEGER,
  single_use INTEGER NOT NULL CHECK (single_use IN (0, 1)),
  customer   TEXT,
  state      TEXT    NOT NULL
) STRICT;
CREATE INDEX coupon_key ON coupon (code_key);
CREATE INDEX coupon_customer ON coupon (customer) WHERE customer IS NOT NULL;

-- What is taken off articles, as last received.
CREATE TABLE promotion (
  id            TEXT    NOT NULL PRIMARY KEY,
  name          TEXT    NOT NULL,
  kind          TEXT    NOT NULL,
  scope         TEXT    NOT NULL,
  percent       INTEGER,
  amount        INTEGER,
  currency      TEXT,
  taken         INTEGER,
  paid          INTEGER,
  need_quantity INTEGER,
  need_amount   INTEGER,
  coupon        TEXT,
  priority      INTEGER NOT NULL,
  exclusive     INTEGER NOT NULL CHECK (exclusive IN (0, 1)),
  from_day      INTEGER,
  to_day        INTEGER
) STRICT;

-- The parts of a bundle.
CREATE TABLE promotion_part (
  promotion TEXT    NOT NULL,
  part      INTEGER NOT NULL,
  scope     TEXT    NOT NULL,
  count     INTEGER NOT NULL,
  PRIMARY KEY (promotion, part)
) STRICT;

-- What it names: articles, categories, customers and others, by the role they play.
CREATE TABLE promotion_word (
  promotion TEXT    NOT NULL,
  role      TEXT    NOT NULL,
  part      INTEGER NOT NULL,
  word      TEXT    NOT NULL,
  PRIMARY KEY (promotion, role, part, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX promotion_word_of ON promotion_word (role, word);
