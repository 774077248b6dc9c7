CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
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

CREATE TABLE envelope (
  id TEXT PRIMARY KEY,
  sha256 BLOB NOT NULL,
  kind TEXT NOT NULL,
  till TEXT NOT NULL,
  operator TEXT NOT NULL,
  at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  reference TEXT NOT NULL,
  state TEXT,
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
  UNIQUE (till, chain, seq)
) STRICT;

CREATE TABLE sale_line (
  sale TEXT NOT NULL REFERENCES sale (id),
  n INTEGER NOT NULL,
  item TEXT,
  qty_milli INTEGER NOT NULL,
  total_minor INTEGER NOT NULL,
  reservation TEXT,
  PRIMARY KEY (sale, n)
) STRICT;

CREATE TABLE sale_tender (
  sale TEXT NOT NULL REFERENCES sale (id),
  n INTEGER NOT NULL,
  mode TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  PRIMARY KEY (sale, n)
) STRICT;

CREATE TABLE hand_over (
  reservation TEXT PRIMARY KEY,
  envelope TEXT NOT NULL
) STRICT;
