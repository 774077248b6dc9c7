-- The journal: append-only. `record` is the canonical text that is printed, totalled, sent and signed.
CREATE TABLE journal (
  transaction_id     TEXT    NOT NULL PRIMARY KEY,
  till               TEXT    NOT NULL,
  chain              TEXT    NOT NULL,
  seq                INTEGER NOT NULL CHECK (seq > 0),
  number             TEXT    NOT NULL,
  type               TEXT    NOT NULL,
  business_date      TEXT    NOT NULL,
  at                 TEXT    NOT NULL,
  at_millis          INTEGER NOT NULL,
  operator           TEXT    NOT NULL,
  currency           TEXT    NOT NULL,
  total              INTEGER NOT NULL,
  record             TEXT    NOT NULL,
  record_sha256      TEXT    NOT NULL,
  header             TEXT    NOT NULL,
  previous_signature TEXT    NOT NULL,
  signature          TEXT    NOT NULL,
  algorithm          TEXT    NOT NULL,
  software           TEXT    NOT NULL,
  UNIQUE (till, chain, seq)
) STRICT;
CREATE INDEX journal_day ON journal (business_date, seq);

CREATE TRIGGER journal_is_never_updated BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
-- INSERT OR REPLACE removes a row without firing the trigger above.
CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE transaction_id = new.transaction_id)
  OR EXISTS (SELECT 1 FROM journal
              WHERE till = new.till AND chain = new.chain AND seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Where a series goes on although the journal does not reach there: written after a loss, so that no
-- number is given twice.
CREATE TABLE journal_floor (
  till      TEXT    NOT NULL,
  chain     TEXT    NOT NULL,
  seq       INTEGER NOT NULL CHECK (seq > 0),
  signature TEXT    NOT NULL,
  PRIMARY KEY (till, chain, seq)
) STRICT;

-- Who bought, apart from the signed record: an erasure removes the row, the signature stays valid.
CREATE TABLE journal_party (
  transaction_id TEXT NOT NULL PRIMARY KEY REFERENCES journal,
  customer       TEXT NOT NULL
) STRICT;
CREATE INDEX journal_party_customer ON journal_party (customer);

-- What moved in and out of the till, in minor units; expected cash is a sum over it.
CREATE TABLE till_movement (
  transaction_id TEXT    NOT NULL REFERENCES journal,
  n              INTEGER NOT NULL,
  business_date  TEXT    NOT NULL,
  mode           TEXT    NOT NULL,
  currency       TEXT    NOT NULL,
  amount         INTEGER NOT NULL,
  PRIMARY KEY (transaction_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX till_movement_day ON till_movement (business_date, mode);
CREATE TRIGGER till_movement_is_never_updated BEFORE UPDATE ON till_movement
BEGIN SELECT RAISE(ABORT, 'till movements are append-only'); END;
CREATE TRIGGER till_movement_is_never_deleted BEFORE DELETE ON till_movement
BEGIN SELECT RAISE(ABORT, 'till movements are append-only'); END;
CREATE TRIGGER till_movement_is_never_replaced BEFORE INSERT ON till_movement
WHEN EXISTS (SELECT 1 FROM till_movement
              WHERE transaction_id = new.transaction_id AND n = new.n)
BEGIN SELECT RAISE(ABORT, 'till movements are append-only'); END;

-- What waits to leave. An envelope names a journalled transaction or a reservation step; its wire
-- form is made when it is sent. `awaits` names the envelope without which it must not go.
CREATE TABLE outbox (
  position   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT    NOT NULL UNIQUE,
  kind       TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  detail     TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  awaits     TEXT,
  state      TEXT    NOT NULL CHECK (state IN ('waiting', 'claimed', 'acknowledged', 'parked',
                                              'aside')),
  tries      INTEGER NOT NULL DEFAULT 0,
  due_at     INTEGER NOT NULL,
  code       TEXT,
  message    TEXT,
  reference  TEXT
) STRICT;
CREATE INDEX outbox_open ON outbox (position) WHERE state IN ('waiting', 'claimed');
CREATE INDEX outbox_state ON outbox (state);

-- The basket being rung up, saved before it is shown.
CREATE TABLE basket (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  customer   TEXT
) STRICT;

CREATE TABLE basket_line (
  n              INTEGER NOT NULL PRIMARY KEY,
  item           TEXT    NOT NULL,
  sku            TEXT    NOT NULL,
  label          TEXT    NOT NULL,
  code           TEXT,
  quantity       INTEGER NOT NULL,
  currency       TEXT    NOT NULL,
  shop_price     INTEGER,
  web_price      INTEGER,
  web_as_of      INTEGER,
  charged        INTEGER NOT NULL,
  reason         TEXT,
  vat            INTEGER NOT NULL,
  reservation    TEXT,
  order_number   TEXT,
  paid           INTEGER,
  returned       TEXT,
  voided         INTEGER NOT NULL,
  seller         TEXT    NOT NULL
) STRICT;
