CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- The tills of the shop, and by their digest the tokens they may come with.
CREATE TABLE till (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE token (
  sha256 TEXT PRIMARY KEY,
  till TEXT NOT NULL REFERENCES till (id),
  state TEXT NOT NULL CHECK (state IN ('valid', 'expired', 'revoked'))
) STRICT;

-- One row is one entry of one feed. A change moves the row to a new, higher rev; data is null once
-- the entry is dropped. seed is the digest of what a shop folder said, null for what tills made.
CREATE TABLE entry (
  rev INTEGER PRIMARY KEY,
  feed TEXT NOT NULL,
  id TEXT NOT NULL,
  data TEXT,
  seed BLOB
) STRICT;

CREATE UNIQUE INDEX entry_feed_id ON entry (feed, id);

CREATE INDEX entry_feed_rev ON entry (feed, rev);

CREATE INDEX entry_dropped ON entry (feed) WHERE data IS NULL;

-- A mark drawn for each transaction that changed entries, under the highest rev it gave. A file that
-- was restored from an older copy gives the same revs again, with other marks.
CREATE TABLE mark (
  rev INTEGER PRIMARY KEY,
  mark TEXT NOT NULL
) STRICT;

CREATE TABLE envelope (
  id TEXT PRIMARY KEY,
  sha256 BLOB NOT NULL,
  kind TEXT NOT NULL,
  till TEXT NOT NULL,
  operator TEXT,
  at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  reference TEXT NOT NULL,
  state TEXT,
  incidents TEXT,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE sale (
  id TEXT PRIMARY KEY,
  envelope TEXT NOT NULL,
  till TEXT NOT NULL,
  chain TEXT NOT NULL,
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  business_date TEXT NOT NULL,
  type TEXT NOT NULL,
  currency TEXT NOT NULL,
  total_minor INTEGER NOT NULL,
  customer TEXT,
  sha256 TEXT NOT NULL,
  signature TEXT,
  UNIQUE (till, chain, seq)
) STRICT;

CREATE INDEX sale_day ON sale (till, business_date);

CREATE TABLE sale_line (
  sale TEXT NOT NULL REFERENCES sale (id),
  n INTEGER NOT NULL,
  item TEXT,
  sku TEXT NOT NULL,
  qty_milli INTEGER NOT NULL,
  unit_milli INTEGER NOT NULL,
  discount_minor INTEGER NOT NULL,
  total_minor INTEGER NOT NULL,
  bp INTEGER NOT NULL,
  reservation TEXT,
  of_order TEXT,
  PRIMARY KEY (sale, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX sale_line_order ON sale_line (of_order) WHERE of_order IS NOT NULL;

CREATE TABLE sale_tender (
  sale TEXT NOT NULL REFERENCES sale (id),
  n INTEGER NOT NULL,
  mode TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  PRIMARY KEY (sale, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_vat (
  sale TEXT NOT NULL REFERENCES sale (id),
  n INTEGER NOT NULL,
  bp INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  vat_minor INTEGER NOT NULL,
  gross_minor INTEGER NOT NULL,
  PRIMARY KEY (sale, n)
) STRICT, WITHOUT ROWID;

-- What a sale redeemed.
CREATE TABLE sale_coupon (
  sale TEXT NOT NULL REFERENCES sale (id),
  code TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  PRIMARY KEY (sale, code)
) STRICT, WITHOUT ROWID;

-- The first to redeem a coupon of single use.
CREATE TABLE coupon_use (
  code TEXT PRIMARY KEY,
  envelope TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The customer is null once he was forgotten.
CREATE TABLE loyalty_move (
  sale TEXT NOT NULL REFERENCES sale (id),
  n INTEGER NOT NULL,
  customer TEXT,
  kind TEXT NOT NULL,
  points INTEGER NOT NULL,
  PRIMARY KEY (sale, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_move (
  n INTEGER PRIMARY KEY,
  envelope TEXT NOT NULL,
  item TEXT NOT NULL,
  place TEXT NOT NULL,
  qty_milli INTEGER NOT NULL
) STRICT;

-- Steps of reservations, in the order in which they were taken.
CREATE TABLE step (
  n INTEGER PRIMARY KEY,
  envelope TEXT NOT NULL,
  reservation TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL
) STRICT;

CREATE INDEX step_reservation ON step (reservation);

CREATE TABLE forgotten (
  customer TEXT PRIMARY KEY,
  erasure TEXT NOT NULL
) STRICT;

CREATE TABLE erasure_done (
  erasure TEXT NOT NULL,
  till TEXT NOT NULL,
  envelope TEXT NOT NULL,
  PRIMARY KEY (erasure, till)
) STRICT, WITHOUT ROWID;
