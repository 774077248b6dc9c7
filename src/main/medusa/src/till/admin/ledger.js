const SALES = `
select s.transaction::text as transaction, s.till_id as till, s.seq::text as seq, s.number,
  s.business_date::text as business_date, s.type, s.total_minor::text as total, s.order_id, s.body
from till_sale s where s.shop_id = ? order by s.till_id, s.seq`

const STOCK = `
select part.variant_id || '@' || p.id as id, floor(min(l.stocked_quantity * 1000 / part.required_quantity))::text as qty
from till_place p join inventory_level l on l.location_id = p.location_id and l.deleted_at is null
join product_variant_inventory_item part on part.inventory_item_id = l.inventory_item_id
  and part.deleted_at is null
group by part.variant_id, p.id`

const object = (rows, value) => Object.fromEntries(rows.map((row) => [row.id, value(row)]))

/**
 * All that the tills of a shop have brought about, to be held against what the tills know: a drill does.
 * Whole, in one answer; not for a shop of years.
 */
async function ledger(db, { shop }) {
  const rows = async (sql, ...bindings) => (await db.raw(sql, bindings)).rows
  const sales = await rows(SALES, shop)
  const handed = await rows(
    `select s.order_id as id from till_reservation_step s join till_reservation r using (order_id)
     where r.shop_id = ? and s.to_state = 'handed-over' order by s.envelope_id`,
    shop
  )
  const forgotten = await rows(
    "select erasure_id as id, array_agg(till_id order by till_id) as tills from till_erasure_done where shop_id = ? group by 1",
    shop
  )
  return {
    sales: sales.map(({ seq, total, business_date, body, ...sale }) => ({
      ...sale,
      seq: Number(seq),
      totalMinor: Number(total),
      businessDate: business_date,
      customer: body.customer ?? "",
      lines: body.lines,
      tenders: body.tenders,
      vat: body.vat,
      coupons: body.coupons ?? [],
      loyalty: body.loyalty ?? [],
      sha256: body.record.sha256,
    })),
    stock: object(await rows(STOCK), ({ qty }) => Number(qty)),
    reservations: object(
      await rows("select order_id as id, state from till_reservation where shop_id = ?", shop),
      ({ state }) => state
    ),
    handOvers: handed.map(({ id }) => id),
    points: object(
      await rows("select customer_id as id, sum(points)::text as points from till_points group by 1"),
      ({ points }) => Number(points)
    ),
    coupons: object(
      await rows("select code as id, state from till_coupon where deleted_at is null"),
      ({ state }) => state
    ),
    erasures: object(forgotten, ({ tills }) => tills),
  }
}

module.exports = { ledger }
