-- Ids that tills gave to customers who were here under another one.
CREATE TABLE customer_alias (
  id TEXT PRIMARY KEY,
  customer TEXT NOT NULL
) STRICT;

CREATE INDEX customer_alias_customer ON customer_alias (customer);

-- A customer is looked for by e-mail when a till makes one.
CREATE INDEX entry_email ON entry (lower(json_extract(data, '$.email')))
  WHERE feed = 'customers' AND data IS NOT NULL;
