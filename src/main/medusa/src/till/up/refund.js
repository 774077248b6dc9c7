/**
 * What was paid for an order and what went back of it so far, in minor units. A till's sale is known by
 * its transaction, any other order by Medusa's id.
 */
const PAID = `
select coalesce(
  (select s.total_minor from till_sale s where s.transaction::text = ?),
  (select round((select (m.totals ->> 'original_order_total')::numeric from order_summary m
      where m.order_id = o.id and m.deleted_at is null order by m.version desc limit 1)
      * power(10::numeric, coalesce((select decimal_digits from currency where code = o.currency_code), 2)))::bigint
    from "order" o where o.id = ?))::text as paid,
  (select coalesce(-sum((line ->> 'totalMinor')::bigint), 0)::text
    from till_sale s, jsonb_array_elements(s.body -> 'lines') line
    where s.body -> 'lines' @> jsonb_build_array(jsonb_build_object('order', ?::text))
      and line ->> 'order' = ? and line ->> 'reservation' is null
      and (line ->> 'qtyMilli')::bigint < 0) as returned`

/** The lines that bring goods of an earlier order back, by order. */
function broughtBack(sale) {
  const orders = new Map()
  for (const line of sale.lines) {
    if (line.order !== undefined && line.reservation === undefined && line.qtyMilli < 0) {
      orders.set(line.order, [...(orders.get(line.order) ?? []), line])
    }
  }
  return orders
}

/** Refuses to give back more than was paid. An order nobody knows is a fact and passes. */
async function checkRefund(trx, sale, Rejected) {
  for (const [order, lines] of broughtBack(sale)) {
    await trx.raw("select pg_advisory_xact_lock(hashtext('till_refund'), hashtext(?))", [order])
    const { rows } = await trx.raw(PAID, [order, order, order, order])
    const paid = rows[0].paid === null ? undefined : Number(rows[0].paid)
    const returned = Number(rows[0].returned)
    const asked = -lines.reduce((sum, line) => sum + line.totalMinor, 0)
    if (paid !== undefined && asked + returned > paid) {
      throw new Rejected(
        "refund-exceeds-paid",
        `Paid ${paid}, given back ${returned} so far, now ${asked}, in minor units of ${sale.currency}.`
      )
    }
  }
}

/**
 * Medusa's order names what came back, for who looks at it there. Its own count of returned goods stays:
 * it would take them off the total of the order, and they are off already in the order of the return.
 */
async function noteReturns(trx, sale) {
  for (const order of broughtBack(sale).keys()) {
    await trx.raw(
      `update "order" set metadata = coalesce(metadata, '{}') || jsonb_build_object('till_returns',
         coalesce(metadata -> 'till_returns', '[]') || to_jsonb(?::text)), updated_at = now()
       where id = ?`,
      [sale.transaction, order]
    )
  }
}

module.exports = { broughtBack, checkRefund, noteReturns }
