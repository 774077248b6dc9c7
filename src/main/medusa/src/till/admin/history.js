const { line } = require("../exact")
const { createOrders, delivered, variantsOf } = require("../medusa")
const { digitsOf } = require("../money")

/**
 * Takes in past orders of any channel, which no route of Medusa's can: with their own numbers, times,
 * states and lines as charged. The same order (by its `id`) is taken once.
 *
 * Each: `{id, number, customer?, channel, kind, of?, placedAt, status, currency, totalMinor, shop?,
 * lines: [{n, item?, sku, label, qtyMilli, unitMilli, totalMinor, bp?}], pickUp?}`
 */
async function history(db, { orders }) {
  return db.transaction(async (trx) => {
    const ids = orders.map((order) => idOf(order.id))
    const { rows } = await trx.raw('select id from "order" where id = any (?::text[])', [ids])
    const there = new Set(rows.map((row) => row.id))
    const fresh = orders.filter((order) => !there.has(idOf(order.id)))
    const variants = await variantsOf(
      trx,
      fresh.flatMap((order) => order.lines.map((l) => l.item))
    )
    const made = []
    for (const order of fresh) {
      made.push(await medusaOrder(trx, order, variants))
    }
    if (made.length) {
      await createOrders(trx, made)
      await delivered(
        trx,
        made.filter((order) => order.status !== "pending").map((order) => order.id)
      )
      await waiting(trx, fresh)
    }
    return { taken: made.length, had: there.size }
  })
}

const idOf = (id) => (id.startsWith("order_") ? id : `order_${id}`)

const STATUS = {
  cancelled: "canceled",
  preparing: "pending",
  requested: "pending",
  ready: "pending",
}

const WAITING = ["requested", "preparing", "ready", "expired"]

/** Whether its goods are still to be fetched, whatever an unknown status of the order says. */
const waits = (order) => WAITING.includes(order.pickUp?.state)

async function medusaOrder(trx, order, variants) {
  const digits = await digitsOf(trx, order.currency)
  const { rows } = await trx.raw("select * from till_shop where id = ?", [order.shop])
  const [shop] = rows
  return {
    id: idOf(order.id),
    region_id: shop?.web_region_id,
    sales_channel_id: order.channel === "store" ? shop?.sales_channel_id : undefined,
    customer_id: order.customer,
    currency_code: order.currency.toLowerCase(),
    status: waits(order) ? "pending" : (STATUS[order.status] ?? "completed"),
    canceled_at: order.status === "cancelled" ? new Date(order.placedAt) : undefined,
    created_at: new Date(order.placedAt),
    metadata: {
      number: order.number,
      channel: order.channel,
      kind: order.kind,
      ...(order.of && { of: idOf(order.of) }),
      till_status: order.status,
      imported: true,
    },
    items: order.lines.map((charged) =>
      line({ ...charged, variant: variants.get(charged.item), metadata: {} }, digits)
    ),
  }
}

/** Pick-ups that were under way when they were taken in. */
async function waiting(trx, orders) {
  for (const { id, shop, pickUp } of orders.filter((order) => order.pickUp)) {
    await trx.raw(
      `insert into till_reservation (order_id, shop_id, kind, state, paid, code, locker, requested_at,
        ready_at, expires_at, placed)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_id) do nothing`,
      [
        idOf(id),
        shop,
        pickUp.kind,
        pickUp.state,
        pickUp.paid,
        pickUp.code,
        pickUp.locker ?? null,
        pickUp.requestedAt,
        pickUp.readyAt ?? null,
        pickUp.expiresAt ?? null,
        !WAITING.includes(pickUp.state),
      ]
    )
  }
}

module.exports = { history }
