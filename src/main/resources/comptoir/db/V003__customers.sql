-- Sales of this till that the platform has not sent back in its own orders: what is here of an order
-- that came down counts for nothing.
CREATE TABLE order_here (
  key        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  number     TEXT    NOT NULL,
  number_key TEXT    NOT NULL,
  customer   TEXT,
  channel    TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  of_order   TEXT,
  placed_at  INTEGER NOT NULL,
  status     TEXT    NOT NULL,
  currency   TEXT    NOT NULL,
  total      INTEGER NOT NULL,
  items      INTEGER NOT NULL
) STRICT;
CREATE INDEX order_here_customer ON order_here (customer, placed_at)
  WHERE customer IS NOT NULL;
CREATE INDEX order_here_number ON order_here (number_key);

CREATE TABLE order_here_line (
  customer_order INTEGER NOT NULL,
  at             INTEGER NOT NULL,
  n              INTEGER NOT NULL,
  item           TEXT,
  sku            TEXT    NOT NULL,
  label          TEXT    NOT NULL,
  quantity       INTEGER NOT NULL,
  unit           INTEGER NOT NULL,
  total          INTEGER NOT NULL,
  PRIMARY KEY (customer_order, at)
) STRICT, WITHOUT ROWID;

-- Handed over at this till: neither a page made before it nor a platform restored from a backup made
-- before it must offer the goods again.
CREATE TABLE reservation_handed_over_here (
  reservation TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
