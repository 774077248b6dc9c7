-- The category that promotions may name, and what they take off the basket.
ALTER TABLE basket_line ADD COLUMN category TEXT NOT NULL DEFAULT '';

CREATE TABLE basket_promotion (
  n         INTEGER NOT NULL,
  promotion TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  coupon    TEXT,
  line      INTEGER NOT NULL,
  currency  TEXT    NOT NULL,
  off       INTEGER NOT NULL CHECK (off > 0),
  PRIMARY KEY (n, line)
) STRICT;
