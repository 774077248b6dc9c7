const form = require("./form")
const { createOrders, variantsOf } = require("../medusa")
const { digitsOf } = require("../money")
const { line, main } = require("../exact")
const { hold } = require("../pickups")

const ORDER = {
  order: "uuid",
  number: "text",
  customer: "text?",
  currency: "text",
  totalMinor: "whole",
  paid: "boolean",
  transaction: "uuid?",
  delivery: "object",
  lines: "array",
}
const DELIVERY = { kind: "text", place: "text?", code: "text?", address: "object?" }
const ADDRESS = {
  name: "text",
  lines: "array",
  postcode: "text",
  city: "text",
  country: "text",
  phone: "text?",
}
const LINE = {
  n: "whole",
  item: "text",
  sku: "text",
  label: "text",
  qtyMilli: "positive",
  unitMilli: "whole",
  totalMinor: "whole",
  bp: "whole",
}

function read(body) {
  form.check(body, "body.", ORDER)
  form.check(body.delivery, "body.delivery.", DELIVERY)
  form.each(body.lines, "body.lines.", LINE)
  form.once(body.lines, "body.lines", "n")
  const { kind, place, address } = body.delivery
  if (kind !== "ship" && kind !== "pick-up") {
    throw new form.Malformed("body.delivery.kind is neither ship nor pick-up")
  }
  if (kind === "ship") {
    form.check(address, "body.delivery.address.", ADDRESS)
  } else if (place === undefined) {
    throw new form.Malformed("body.delivery.place is missing")
  }
  return body
}

/**
 * An order made at the counter for goods that are elsewhere: sent home, or fetched in another shop.
 * It becomes an order of the web in Medusa, with its goods held where they are. What was paid for it
 * at the counter is the till's sale `transaction`; the order itself takes no money then.
 */
async function takeOrder(trx, till, envelope, Rejected) {
  const order = read(envelope.body)
  if (order.currency !== till.currency) {
    throw new Rejected("wrong-currency", `The shop sells in ${till.currency}.`)
  }
  if (order.lines.reduce((sum, l) => sum + l.totalMinor, 0) !== order.totalMinor) {
    throw new Rejected("totals-differ", "The lines do not come to the total.")
  }
  const from = await source(trx, till, order, Rejected)
  const variants = await variantsOf(
    trx,
    order.lines.map((l) => l.item)
  )
  const missing = order.lines.find((l) => !variants.has(l.item))
  if (missing) {
    throw new Rejected("unknown-item", `There is no article ${missing.item} to send.`)
  }
  const id = `order_till_${order.order.replaceAll("-", "")}`
  await keep(trx, envelope, order, id, Rejected)
  await createOrders(trx, [await medusaOrder(trx, till, { envelope, order, id, variants })])
  if (order.delivery.kind === "pick-up") {
    await waitFor(trx, envelope, order, { id, shop: from.shop })
  }
  await hold(trx, id, from.location)
  return { reference: `order/${id}` }
}

async function source(trx, till, { delivery }, Rejected) {
  if (delivery.kind === "pick-up") {
    const { rows } = await trx.raw("select id, location_id from till_shop where id = ?", [
      delivery.place,
    ])
    if (!rows.length) {
      throw new Rejected("unknown-place", `Nobody fetches goods in ${delivery.place}.`)
    }
    return { shop: rows[0].id, location: rows[0].location_id }
  }
  const { rows } = await trx.raw(
    `select location_id from till_place where kind in ('warehouse', 'web') and location_id is not null
     order by kind, id limit 1`
  )
  return { location: rows[0]?.location_id ?? till.location_id }
}

async function keep(trx, envelope, order, id, Rejected) {
  const { rows } = await trx.raw(
    `insert into till_store_order (id, envelope_id, order_id, body) values (?, ?, ?, ?)
     on conflict (id) do nothing returning id`,
    [order.order, envelope.id, id, JSON.stringify(order)]
  )
  if (!rows.length) {
    throw new Rejected("order-used", "The order came in another envelope.")
  }
}

async function medusaOrder(trx, till, { envelope, order, id, variants }) {
  const digits = await digitsOf(trx, order.currency)
  const { rows } = await trx.raw(
    `select s.web_region_id as region, s.web_channel_id as channel, (select c.id from customer c where c.deleted_at is null and
       c.id = coalesce((select customer_id from till_customer_alias where id = ?), ?)) as customer
     from till_shop s where s.id = ?`,
    [order.customer ?? null, order.customer ?? null, till.shop_id]
  )
  const currency = order.currency.toLowerCase()
  return {
    id,
    region_id: rows[0].region,
    sales_channel_id: rows[0].channel ?? undefined,
    customer_id: rows[0].customer ?? undefined,
    currency_code: currency,
    status: "pending",
    created_at: new Date(envelope.at),
    shipping_address: addressOf(order.delivery.address),
    metadata: {
      number: order.number,
      channel: "store",
      shop: envelope.shop,
      till: envelope.till,
      operator: envelope.operator,
      delivery: order.delivery.kind,
      ...(order.transaction && { paid_in: order.transaction }),
    },
    items: order.lines.map((l) =>
      line({ ...l, variant: variants.get(l.item), metadata: {} }, digits)
    ),
    transactions: order.paid
      ? [
          {
            amount: main(order.totalMinor, digits),
            currency_code: currency,
            reference: "till",
            reference_id: order.transaction ?? envelope.id,
          },
        ]
      : [],
  }
}

const addressOf = (address) =>
  address && {
    first_name: "",
    last_name: address.name,
    address_1: address.lines[0],
    address_2: address.lines.slice(1).join(", ") || undefined,
    postal_code: address.postcode,
    city: address.city,
    country_code: address.country.toLowerCase(),
    phone: address.phone,
  }

/** Goods fetched in another shop are a pick-up there. */
async function waitFor(trx, envelope, order, { id, shop }) {
  await trx.raw(
    `insert into till_reservation (order_id, shop_id, kind, state, paid, code, requested_at, placed)
     values (?, ?, ?, 'requested', ?, ?, ?, true)`,
    [
      id,
      shop,
      order.paid ? "click-and-collect" : "e-reservation",
      order.paid,
      order.delivery.code ?? order.number,
      envelope.at,
    ]
  )
}

module.exports = { takeOrder }
