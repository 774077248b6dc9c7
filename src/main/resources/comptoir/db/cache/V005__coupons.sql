-- Codes that take an amount off a sale, as last received.
CREATE TABLE coupon (
  code       TEXT    NOT NULL PRIMARY KEY,
  code_key   TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  currency   TEXT    NOT NULL,
  amount     INTEGER NOT NULL CHECK (amount > 0),
  minimum    INTEGER,
  from_day   INTEGER,
  to_day     INTEGER,
  single_use INTEGER NOT NULL CHECK (single_use IN (0, 1)),
  customer   TEXT,
  state      TEXT    NOT NULL
) STRICT;
CREATE INDEX coupon_key ON coupon (code_key);
