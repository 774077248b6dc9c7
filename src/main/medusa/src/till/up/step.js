const form = require("./form")
const { moveStock } = require("./stock")
const { release, settleOrder } = require("../reserved")

const STEPS = {
  requested: ["preparing", "cancelled"],
  preparing: ["ready", "cancelled"],
  ready: ["handed-over", "cancelled"],
  expired: ["released"],
}
const OPEN = ["requested", "preparing", "ready", "expired"]

const FIND = `
select r.*, o.canceled_at is not null or o.status = 'canceled' as order_cancelled,
  r.expires_at < now() as overdue, s.hold_days
from till_reservation r join "order" o on o.id = r.order_id join till_shop s on s.id = r.shop_id
where r.order_id = ? and r.shop_id = ? for update of r`

/** Moves a pick-up one step on, with its goods, or says in which state it is and who was first. */
async function takeStep(trx, till, envelope, Rejected) {
  const { reservation: id, from, to, transaction } = form.step(envelope.body)
  const { rows } = await trx.raw(FIND, [id, envelope.shop])
  const [found] = rows
  if (!found) {
    throw new Rejected("unknown-reservation", `There is no reservation ${id}.`)
  }
  const state = found.order_cancelled && OPEN.includes(found.state) ? "cancelled" : found.state
  if (state !== from) {
    throw new Rejected("wrong-state", `The reservation is ${state}.`, {
      state,
      ...(state === found.state && found.holder && { holder: found.holder }),
    })
  }
  const overdue = from === "ready" && found.overdue && to === "released"
  if (!STEPS[from]?.includes(to) && !overdue) {
    throw new Rejected("wrong-step", `No way from ${from} to ${to}.`, { state })
  }
  await keep(trx, envelope, found, to, transaction)
  if (to === "handed-over") {
    await handOver(trx, till, found, transaction)
  } else if (to === "cancelled" || to === "released") {
    await release(trx, id)
  }
  return { reference: `reservation/${id}/${to}`, state: to }
}

async function keep(trx, envelope, found, to, transaction) {
  const holder = { till: envelope.till, operator: envelope.operator, at: envelope.at }
  const ends = to === "cancelled" || to === "released"
  await trx.raw(
    `update till_reservation set state = ?, holder = ?, transaction = coalesce(?, transaction),
       ready_at = case when ? then ?::timestamptz else ready_at end,
       expires_at = case when ? then coalesce(expires_at, ?::timestamptz + ? * interval '1 day') else expires_at end,
       settled = not ?, updated_at = now()
     where order_id = ?`,
    [
      to,
      JSON.stringify(holder),
      transaction ?? null,
      to === "ready",
      envelope.at,
      to === "ready",
      envelope.at,
      found.hold_days,
      ends,
      found.order_id,
    ]
  )
  await trx.raw(
    `insert into till_reservation_step (envelope_id, order_id, from_state, to_state, till_id, operator_id, at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [envelope.id, found.order_id, found.state, to, envelope.till, envelope.operator, envelope.at]
  )
}

/**
 * The goods leave the shop now, whether they were paid on the web or are paid here: the line of a sale
 * that names a pick-up moves no stock.
 */
async function handOver(trx, till, found, transaction) {
  await release(trx, found.order_id)
  const { rows } = await trx.raw(
    `select l.variant_id as item, (i.quantity * 1000)::bigint::text as qty
     from order_item i join order_line_item l on l.id = i.item_id join "order" o on o.id = i.order_id
     where i.order_id = ? and i.version = o.version and i.deleted_at is null and l.variant_id is not null`,
    [found.order_id]
  )
  await moveStock(
    trx,
    till.location_id,
    rows.map(({ item, qty }) => ({ item, qtyMilli: -Number(qty) }))
  )
  await settleOrder(trx, found.order_id, found.paid, transaction)
}

module.exports = { takeStep }
