/** An instant as the wire has it. */
const instant = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Decimal digits of a currency, from Medusa's own table; 2 where it does not know it. */
const digits = (column) =>
  `coalesce((select decimal_digits from currency where code = lower(${column})), 2)`

/** The customer record that stands for all that have the same e-mail: the oldest. */
const canonical = (id) => `(
  select first.id from customer asked join customer first on first.deleted_at is null
    and (first.id = asked.id or lower(first.email) = lower(asked.email))
  where asked.id = ${id} and asked.deleted_at is null
    and not exists (select 1 from till_erasure e where e.customer_id = first.id)
  order by first.created_at, first.id limit 1)`

module.exports = { instant, digits, canonical }
