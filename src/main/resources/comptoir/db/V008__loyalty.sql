-- Points that sales of this till moved. `pending` while the platform's own figure does not hold the
-- move; `customer` is null after an erasure.
CREATE TABLE loyalty_move (
  transaction_id TEXT    NOT NULL REFERENCES journal,
  n              INTEGER NOT NULL,
  customer       TEXT,
  envelope       TEXT    NOT NULL,
  kind           TEXT    NOT NULL,
  change         INTEGER NOT NULL,
  pending        INTEGER NOT NULL CHECK (pending IN (0, 1)),
  PRIMARY KEY (transaction_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX loyalty_move_customer ON loyalty_move (customer) WHERE customer IS NOT NULL;
CREATE INDEX loyalty_move_pending ON loyalty_move (envelope) WHERE pending = 1;

-- Coupons that sales of this till redeemed, whatever the feed says of them.
CREATE TABLE coupon_used_here (
  code           TEXT NOT NULL,
  transaction_id TEXT NOT NULL REFERENCES journal,
  number         TEXT NOT NULL,
  envelope       TEXT NOT NULL,
  PRIMARY KEY (code, transaction_id)
) STRICT;

-- Coupons on the basket, as frozen when they were put there.
CREATE TABLE basket_coupon (
  n          INTEGER NOT NULL PRIMARY KEY,
  code       TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  currency   TEXT    NOT NULL,
  amount     INTEGER NOT NULL,
  minimum    INTEGER,
  customer   TEXT,
  single_use INTEGER NOT NULL CHECK (single_use IN (0, 1)),
  voided     INTEGER NOT NULL CHECK (voided IN (0, 1))
) STRICT;

-- A refused envelope that a person has put aside for good: who, when, and why.
CREATE TABLE outbox_aside (
  envelope TEXT    NOT NULL PRIMARY KEY,
  at       INTEGER NOT NULL,
  operator TEXT    NOT NULL,
  why      TEXT    NOT NULL
) STRICT;

-- A receipt that is brought back is looked up by its number.
CREATE INDEX journal_number ON journal (number);
