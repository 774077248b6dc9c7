-- Sold here and not yet counted by the platform: taken off this shop's stock.
CREATE TABLE stock_pending (
  envelope TEXT    NOT NULL,
  item     TEXT    NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (envelope, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_pending_item ON stock_pending (item);

-- How much this till ever sold, in thousandths: what is likely is listed first.
CREATE TABLE item_sold (
  item     TEXT    NOT NULL PRIMARY KEY,
  quantity INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
