-- A customer: all that is personal lies sealed in one value. Nothing readable is stored.
CREATE TABLE customer (
  key         INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  sealed      BLOB    NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;

-- Blind keys of phone, e-mail and card, of which the first eight bytes are kept; several customers may
-- share one. `customer` is `customer.key`.
CREATE TABLE customer_blind (
  blind    INTEGER NOT NULL,
  customer INTEGER NOT NULL,
  PRIMARY KEY (blind, customer)
) STRICT, WITHOUT ROWID;

-- Purchases and returns of all channels. `items` and `total` are kept so that a history
-- opens without its lines.
CREATE TABLE customer_order (
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
CREATE INDEX customer_order_customer ON customer_order (customer, placed_at)
  WHERE customer IS NOT NULL;
CREATE INDEX customer_order_number ON customer_order (number_key);
CREATE INDEX customer_order_of ON customer_order (of_order) WHERE of_order IS NOT NULL;

CREATE TABLE order_line (
  customer_order INTEGER NOT NULL,
  at             INTEGER NOT NULL,
  n              INTEGER NOT NULL,
  item           TEXT,
  sku            TEXT    NOT NULL,
  label          TEXT    NOT NULL,
  quantity       INTEGER NOT NULL,
  unit           INTEGER NOT NULL,
  total          INTEGER NOT NULL,
  vat            INTEGER,
  of_order       TEXT,
  of_line        INTEGER,
  PRIMARY KEY (customer_order, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_line_of ON order_line (of_order) WHERE of_order IS NOT NULL;

-- What is set aside in this shop.
CREATE TABLE reservation (
  id           TEXT    NOT NULL PRIMARY KEY,
  order_id     TEXT    NOT NULL,
  number       TEXT    NOT NULL,
  number_key   TEXT    NOT NULL,
  customer     TEXT,
  kind         TEXT    NOT NULL,
  state        TEXT    NOT NULL,
  paid         INTEGER NOT NULL CHECK (paid IN (0, 1)),
  code         TEXT    NOT NULL,
  code_key     TEXT    NOT NULL,
  locker       TEXT,
  requested_at INTEGER NOT NULL,
  ready_at     INTEGER,
  expires_at   INTEGER
) STRICT;
CREATE INDEX reservation_state ON reservation (state);
CREATE INDEX reservation_customer ON reservation (customer) WHERE customer IS NOT NULL;
CREATE INDEX reservation_number ON reservation (number_key);
CREATE INDEX reservation_code ON reservation (code_key);

CREATE TABLE reservation_line (
  reservation TEXT    NOT NULL,
  at          INTEGER NOT NULL,
  n           INTEGER NOT NULL,
  item        TEXT    NOT NULL,
  sku         TEXT    NOT NULL,
  label       TEXT    NOT NULL,
  quantity    INTEGER NOT NULL,
  unit        INTEGER NOT NULL,
  total       INTEGER NOT NULL,
  currency    TEXT    NOT NULL,
  vat         INTEGER NOT NULL,
  PRIMARY KEY (reservation, at)
) STRICT, WITHOUT ROWID;
