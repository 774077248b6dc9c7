const { randomBytes } = require("node:crypto")

/** Moves what is at a location; the columns are kept as Medusa keeps them, number and exact text. */
const MOVE = `
update inventory_level l set
  stocked_quantity = l.stocked_quantity + m.quantity,
  raw_stocked_quantity = jsonb_build_object('value', (l.stocked_quantity + m.quantity)::text, 'precision', 20),
  updated_at = now()
from (select part.inventory_item_id, sum(x.quantity * part.required_quantity) as quantity
  from jsonb_to_recordset(?::jsonb) as x (item text, quantity numeric)
  join product_variant_inventory_item part on part.variant_id = x.item and part.deleted_at is null
  group by 1) m
where l.inventory_item_id = m.inventory_item_id and l.location_id = ? and l.deleted_at is null
returning l.inventory_item_id`

const LACKING = `
select part.inventory_item_id, sum(x.quantity * part.required_quantity)::text as quantity
from jsonb_to_recordset(?::jsonb) as x (item text, quantity numeric)
join product_variant_inventory_item part on part.variant_id = x.item and part.deleted_at is null
where not exists (select 1 from inventory_level l where l.inventory_item_id = part.inventory_item_id
  and l.location_id = ? and l.deleted_at is null)
group by 1`

const OPEN = `
insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity,
  reserved_quantity, raw_reserved_quantity, incoming_quantity, raw_incoming_quantity)
values (?, ?, ?, ?::numeric, jsonb_build_object('value', ?::text, 'precision', 20),
  0, '{"value": "0", "precision": 20}', 0, '{"value": "0", "precision": 20}')`

/**
 * Adds quantities, in thousandths, of items to what is at a location; below zero takes away. What has
 * no level there gets one: the goods have left, whatever the books said. Items Medusa does not know
 * or does not count are left out.
 */
async function moveStock(trx, location, moves) {
  if (!moves.length) {
    return
  }
  const rows = JSON.stringify(
    moves.map(({ item, qtyMilli }) => ({ item, quantity: qtyMilli / 1000 }))
  )
  const lacking = (await trx.raw(LACKING, [rows, location])).rows
  await trx.raw(MOVE, [rows, location])
  for (const { inventory_item_id: item, quantity } of lacking) {
    await trx.raw(OPEN, [
      `ilev_${randomBytes(13).toString("hex").toUpperCase()}`,
      item,
      location,
      quantity,
      quantity,
    ])
  }
}

/** Locks the levels a batch will move, in one order for all, so that batches do not block each other. */
async function lockLevels(trx, location, envelopes) {
  const items = envelopes
    .filter((envelope) => envelope?.kind === "sale" && Array.isArray(envelope.body?.lines))
    .flatMap((envelope) => envelope.body.lines.map((line) => line?.item))
    .filter((item) => typeof item === "string" && !item.includes("\0"))
  if (!items.length) {
    return
  }
  await trx.raw(
    `select l.id from inventory_level l
     where l.location_id = ? and l.deleted_at is null and l.inventory_item_id in (
       select inventory_item_id from product_variant_inventory_item where variant_id = any (?::text[]))
     order by l.id for update`,
    [location, [...new Set(items)]]
  )
}

module.exports = { moveStock, lockLevels }
