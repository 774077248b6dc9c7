const { randomInt } = require("node:crypto")
const { container } = require("@medusajs/framework")
const { Modules } = require("@medusajs/framework/utils")
const { cancelOrderWorkflow } = require("@medusajs/medusa/core-flows")
const { within } = require("./medusa")
const { release } = require("./reserved")

const SOME = 200
/** Codes people read aloud: no letter or digit that looks like another. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
const code = () => Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join("")

/** Sees to pick-ups: new ones, those Medusa cancelled, those a till ended, those past their time. */
async function pickUps(db, logger) {
  await look(db)
  await stray(db)
  await place(db, logger)
  await settle(db, logger)
  await expire(db)
}

const FOUND = `
select o.id, o.created_at, o.metadata, s.id as shop_id
from "order" o
join order_shipping os on os.order_id = o.id and os.deleted_at is null
join order_shipping_method m on m.id = os.shipping_method_id
join shipping_option so on so.id = m.shipping_option_id
join service_zone z on z.id = so.service_zone_id
join fulfillment_set f on f.id = z.fulfillment_set_id and f.type = 'pickup'
join location_fulfillment_set lf on lf.fulfillment_set_id = f.id and lf.deleted_at is null
join till_shop s on s.location_id = lf.stock_location_id
where o.id = any (?::text[]) and not o.is_draft_order and o.deleted_at is null and o.canceled_at is null
  and not exists (select 1 from till_reservation r where r.order_id = o.id)`

const CANCELLED = `
update till_reservation r set state = 'cancelled', holder = null, placed = true, settled = true, updated_at = now()
from "order" o where o.id = r.order_id and r.order_id = any (?::text[])
  and (o.canceled_at is not null or o.status = 'canceled')
  and r.state in ('requested', 'preparing', 'ready', 'expired')`

/** Orders that were touched: some are new pick-ups, some were cancelled meanwhile. */
async function look(db) {
  for (;;) {
    const looked = await db.transaction(async (trx) => {
      const { rows } = await trx.raw(
        `delete from till_look where order_id in (
           select order_id from till_look order by order_id limit ? for update skip locked)
         returning order_id`,
        [SOME]
      )
      const ids = rows.map((row) => row.order_id)
      if (ids.length) {
        for (const order of (await trx.raw(FOUND, [ids])).rows) {
          await open(trx, order)
        }
        await trx.raw(CANCELLED, [ids])
      }
      return ids.length
    })
    if (looked < SOME) {
      return
    }
  }
}

/** The web says by metadata what kind it is: `fulfilment`, `pay_in_store`, and may give a code. */
async function open(trx, { id, created_at: at, metadata, shop_id: shop }) {
  const unpaid = metadata?.pay_in_store === true || metadata?.pay_in_store === "true"
  const asked = metadata?.fulfilment
  const kind = ["click-and-collect", "e-reservation"].includes(asked)
    ? asked
    : unpaid
      ? "e-reservation"
      : "click-and-collect"
  const text = (name) =>
    typeof metadata?.[name] === "string" && metadata[name] !== "" ? metadata[name] : null
  await trx.raw(
    `insert into till_reservation (order_id, shop_id, kind, state, paid, code, locker, requested_at, expires_at)
     select ?, s.id, ?, 'requested', ?, ?, ?, ?, case when ? = 'e-reservation'
       then coalesce(?::timestamptz, ?::timestamptz + interval '2 days') end
     from till_shop s where s.id = ? on conflict (order_id) do nothing`,
    [
      id,
      kind,
      !unpaid,
      text("pickup_code") ?? code(),
      text("locker"),
      at,
      kind,
      Number.isNaN(Date.parse(text("expires_at") ?? "")) ? null : text("expires_at"),
      at,
      shop,
    ]
  )
}

/**
 * Medusa reserves an order's goods beside making the order, at times only after the shop's own
 * reservation was made: then it is taken back now.
 */
async function stray(db) {
  await db.raw(
    `update till_reservation r set placed = false from till_shop s
     where s.id = r.shop_id and r.placed and r.requested_at > now() - interval '1 hour'
       and r.state in ('requested', 'preparing', 'ready', 'expired')
       and exists (select 1 from order_item i
         join reservation_item held on held.line_item_id = i.item_id and held.deleted_at is null
         where i.order_id = r.order_id and held.location_id <> s.location_id)`
  )
}

const UNPLACED = `
select r.order_id, s.location_id from till_reservation r join till_shop s on s.id = r.shop_id
where not r.placed and r.state in ('requested', 'preparing', 'ready', 'expired')
order by r.requested_at limit 20 for update of r skip locked`

const NEEDED = `
select i.item_id as line, part.inventory_item_id as item, (i.quantity - i.fulfilled_quantity) * part.required_quantity as quantity
from order_item i join "order" o on o.id = i.order_id and o.version = i.version
join order_line_item l on l.id = i.item_id
join product_variant_inventory_item part on part.variant_id = l.variant_id and part.deleted_at is null
join inventory_level level on level.inventory_item_id = part.inventory_item_id
  and level.location_id = ? and level.deleted_at is null
where i.order_id = ? and i.deleted_at is null and i.quantity > i.fulfilled_quantity`

/** Holds the goods in the shop where they are to be handed over; Medusa holds them anywhere. */
async function place(db, logger) {
  await db.transaction(async (trx) => {
    const { rows } = await trx.raw(UNPLACED)
    for (const { order_id: id, location_id: location } of rows) {
      await trx.raw("savepoint place")
      try {
        await hold(trx, id, location)
        await trx.raw(
          "update till_reservation set placed = true, problem = null where order_id = ?",
          [id]
        )
      } catch (fault) {
        await trx.raw("rollback to savepoint place")
        logger.warn(`till: goods of ${id} are not held in the shop: ${fault.message}`)
        await trx.raw("update till_reservation set placed = true, problem = ? where order_id = ?", [
          String(fault.message).slice(-500),
          id,
        ])
      }
    }
  })
}

async function hold(trx, id, location) {
  const { rows } = await trx.raw(NEEDED, [location, id])
  const lines = rows.map((row) => row.line)
  const { rows: held } = await trx.raw(
    "select id from reservation_item where deleted_at is null and line_item_id = any (?::text[])",
    [lines]
  )
  await within(trx, Modules.INVENTORY, async (service, context) => {
    if (held.length) {
      await service.deleteReservationItems(
        held.map((row) => row.id),
        context
      )
      await context.transactionManager.flush()
    }
    if (rows.length) {
      await service.createReservationItems(
        rows.map((row) => ({
          line_item_id: row.line,
          inventory_item_id: row.item,
          location_id: location,
          quantity: Number(row.quantity),
          allow_backorder: true,
          description: `pick-up ${id}`,
        })),
        context
      )
    }
  })
}

const UNSETTLED = `
select r.order_id, o.canceled_at from till_reservation r join "order" o on o.id = r.order_id
where not r.settled and r.state in ('cancelled', 'released')
order by r.updated_at limit 1 for update of r skip locked`

/**
 * Cancels in Medusa what a till cancelled or released: payments and what else hangs on the order. The
 * row stays claimed meanwhile: of two processes that cancel one order, Medusa takes back what the
 * first did because of the second.
 */
async function settle(db, logger) {
  while (await db.transaction((trx) => settleOne(trx, logger))) {
    // until nothing is left
  }
}

async function settleOne(trx, logger) {
  const [found] = (await trx.raw(UNSETTLED)).rows
  if (!found) {
    return false
  }
  const id = found.order_id
  let problem = null
  if (!found.canceled_at) {
    try {
      await cancelOrderWorkflow(container).run({ input: { order_id: id } })
    } catch (fault) {
      problem = String(fault.message ?? fault).slice(-500)
      logger.warn(`till: order ${id} could not be cancelled in Medusa: ${problem}`)
      await trx.raw(
        `update "order" set status = 'canceled', canceled_at = now(), updated_at = now()
         where id = ? and canceled_at is null`,
        [id]
      )
      await release(trx, id)
    }
  }
  await trx.raw("update till_reservation set settled = true, problem = ? where order_id = ?", [
    problem,
    id,
  ])
  return true
}

/** An unpaid pick-up past its time by half a day: nobody comes any more, the shop may release it. */
async function expire(db) {
  await db.raw(
    `update till_reservation set state = 'expired', holder = null, updated_at = now()
     where kind = 'e-reservation' and state = 'ready' and expires_at < now() - interval '12 hours'`
  )
}

module.exports = { pickUps, hold }
