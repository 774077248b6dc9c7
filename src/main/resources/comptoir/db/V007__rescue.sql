-- Sales that were found in a second copy and are in no journal here, until the platform has them.
-- `record` is word for word what their own till signed.
CREATE TABLE rescued_sale (
  transaction_id TEXT NOT NULL PRIMARY KEY,
  envelope       TEXT NOT NULL UNIQUE,
  record         TEXT NOT NULL,
  record_sha256  TEXT NOT NULL,
  header         TEXT NOT NULL,
  signature      TEXT NOT NULL,
  algorithm      TEXT NOT NULL,
  customer       TEXT
) STRICT;
