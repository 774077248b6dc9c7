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
  const { reservation: id, from, to, transaction, lines } = form.step(envelope.body)
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
  if (to === "handed-over" && lines && (await isPart(trx, id, lines, Rejected))) {
    return handOverPart(trx, till, envelope, found)
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
       locker = coalesce(?, locker),
       ready_at = case when ? then ?::timestamptz else ready_at end,
       expires_at = case when ? then coalesce(expires_at, ?::timestamptz + ? * interval '1 day') else expires_at end,
       settled = not ?, updated_at = now()
     where order_id = ?`,
    [
      to,
      JSON.stringify(holder),
      transaction ?? null,
      (to === "ready" && envelope.body.locker) || null,
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

/** What of a pick-up is still here, by the number of its line. */
const LEFT = `
select n, id, item, (left_over * 1000)::bigint::text as qty from (
  select i.id, l.variant_id as item, i.quantity - i.delivered_quantity as left_over,
    row_number() over (order by case when l.metadata ->> 'n' ~ '^\\d{1,6}$'
      then (l.metadata ->> 'n')::int end, l.created_at, l.id)::int as n
  from order_item i join order_line_item l on l.id = i.item_id and l.deleted_at is null
  join "order" o on o.id = i.order_id
  where i.order_id = ? and i.version = o.version and i.deleted_at is null) here
where left_over > 0`

/** Whether the lines are less than what is here; they cannot be more. */
async function isPart(trx, id, lines, Rejected) {
  const here = new Map((await trx.raw(LEFT, [id])).rows.map((row) => [row.n, Number(row.qty)]))
  const wrong = lines.find(({ n, qtyMilli }) => !(qtyMilli <= here.get(n)))
  if (wrong || !lines.length) {
    throw new Rejected("wrong-lines", `Line ${wrong?.n ?? "-"} is not so much.`)
  }
  return lines.length < here.size || lines.some(({ n, qtyMilli }) => qtyMilli < here.get(n))
}

/** Some of the goods leave; the rest waits on, as ready as it was. */
async function handOverPart(trx, till, envelope, found) {
  const { lines } = envelope.body
  const here = new Map((await trx.raw(LEFT, [found.order_id])).rows.map((row) => [row.n, row]))
  for (const { n, qtyMilli } of lines) {
    await trx.raw(
      `insert into till_hand_over (envelope_id, order_id, n, qty_milli) values (?, ?, ?, ?)`,
      [envelope.id, found.order_id, n, qtyMilli]
    )
    await trx.raw(
      `update order_item set delivered_quantity = delivered_quantity + ?::numeric,
         raw_delivered_quantity = jsonb_build_object('value', (delivered_quantity + ?::numeric)::text, 'precision', 20),
         fulfilled_quantity = greatest(fulfilled_quantity, delivered_quantity + ?::numeric),
         raw_fulfilled_quantity = jsonb_build_object('value',
           greatest(fulfilled_quantity, delivered_quantity + ?::numeric)::text, 'precision', 20),
         updated_at = now()
       where id = ?`,
      [...Array(4).fill(qtyMilli / 1000), here.get(n).id]
    )
  }
  await release(trx, found.order_id)
  await leave(
    trx,
    till,
    lines.map(({ n, qtyMilli }) => ({ item: here.get(n).item, qtyMilli }))
  )
  await trx.raw(
    "update till_reservation set placed = false, updated_at = now() where order_id = ?",
    [found.order_id]
  )
  return { reference: `reservation/${found.order_id}/part/${envelope.id}`, state: found.state }
}

async function leave(trx, till, goods) {
  const moves = goods
    .filter(({ item }) => item)
    .map(({ item, qtyMilli }) => ({ item, qtyMilli: -qtyMilli }))
  await moveStock(trx, till.location_id, moves)
}

/**
 * The goods leave the shop now, whether they were paid on the web or are paid here: the line of a sale
 * that names a pick-up moves no stock.
 */
async function handOver(trx, till, found, transaction) {
  await release(trx, found.order_id)
  const { rows } = await trx.raw(LEFT, [found.order_id])
  await leave(
    trx,
    till,
    rows.map(({ item, qty }) => ({ item, qtyMilli: Number(qty) }))
  )
  await settleOrder(trx, found.order_id, found.paid, transaction)
}

module.exports = { takeStep }
