-- A line that comes back names the purchase it was part of: what was bought and paid then, what of it
-- was left when it was put on the basket, what it gives back now, and whether it was paid in cash.
ALTER TABLE basket_line ADD COLUMN destination TEXT;
ALTER TABLE basket_line ADD COLUMN of_order TEXT;
ALTER TABLE basket_line ADD COLUMN of_line INTEGER;
ALTER TABLE basket_line ADD COLUMN bought INTEGER;
ALTER TABLE basket_line ADD COLUMN bought_for INTEGER;
ALTER TABLE basket_line ADD COLUMN to_return INTEGER;
ALTER TABLE basket_line ADD COLUMN to_refund INTEGER;
ALTER TABLE basket_line ADD COLUMN refund INTEGER;
ALTER TABLE basket_line ADD COLUMN cash INTEGER CHECK (cash IN (0, 1));

-- The rate a line was sold at, and the line of a purchase that it brings back.
ALTER TABLE order_here_line ADD COLUMN vat INTEGER;
ALTER TABLE order_here_line ADD COLUMN of_order TEXT;
ALTER TABLE order_here_line ADD COLUMN of_line INTEGER;
CREATE INDEX order_here_line_of ON order_here_line (of_order) WHERE of_order IS NOT NULL;
CREATE INDEX order_here_of ON order_here (of_order) WHERE of_order IS NOT NULL;
