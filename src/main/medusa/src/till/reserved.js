/** Takes back what Medusa holds for an order, wherever it holds it. */
const RELEASE = `
with held as (
  update reservation_item set deleted_at = now(), updated_at = now()
  where deleted_at is null and line_item_id in (select item_id from order_item where order_id = ?)
  returning inventory_item_id, location_id, quantity),
summed as (select inventory_item_id, location_id, sum(quantity) as quantity from held group by 1, 2)
update inventory_level l set reserved_quantity = l.reserved_quantity - s.quantity,
  raw_reserved_quantity = jsonb_build_object('value', (l.reserved_quantity - s.quantity)::text, 'precision', 20),
  updated_at = now()
from summed s where l.inventory_item_id = s.inventory_item_id and l.location_id = s.location_id
  and l.deleted_at is null`

async function release(trx, orderId) {
  await trx.raw(RELEASE, [orderId])
}

/**
 * Closes Medusa's order of a pick-up that was handed over. One that was paid at the counter has become
 * a sale of the till: the web's order is cancelled in its favour, so that nothing counts twice.
 */
async function settleOrder(trx, orderId, paid, transaction) {
  const more = {
    pickup_status: "handed-over",
    ...(!paid && transaction && { replaced_by: transaction }),
  }
  await trx.raw(
    `update "order" set status = ?::order_status_enum, canceled_at = case when ? then canceled_at else now() end,
       metadata = coalesce(metadata, '{}') || ?::jsonb, updated_at = now() where id = ?`,
    [paid ? "completed" : "canceled", paid, JSON.stringify(more), orderId]
  )
  if (paid) {
    await trx.raw(
      `update order_item i set fulfilled_quantity = i.quantity, raw_fulfilled_quantity = i.raw_quantity,
         delivered_quantity = i.quantity, raw_delivered_quantity = i.raw_quantity, updated_at = now()
       from "order" o where o.id = i.order_id and i.version = o.version and i.order_id = ?`,
      [orderId]
    )
  }
}

module.exports = { release, settleOrder }
