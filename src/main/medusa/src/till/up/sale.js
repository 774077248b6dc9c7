const form = require("./form")
const { moveStock } = require("./stock")

const KEEP = `
insert into till_sale (transaction, envelope_id, shop_id, till_id, chain, seq, number, business_date, type,
  currency, total_minor, customer_id, operator_id, at, body)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const HOLDER = `
select transaction::text as transaction, seq, shop_id, till_id, chain from till_sale
where transaction = ? or (shop_id = ? and till_id = ? and chain = ? and seq = ?)`

const sum = (list, name) => list.reduce((total, one) => total + one[name], 0)

function addsUp(sale) {
  const total = sale.totalMinor
  return sum(sale.lines, "totalMinor") === total
    && sum(sale.tenders, "amountMinor") === total
    && sum(sale.vat, "grossMinor") === total
    && sale.vat.every((row) => row.netMinor + row.vatMinor === row.grossMinor)
}

/**
 * Keeps a sale as it was charged, with its stock, coupons and points. Medusa's order is made of it
 * afterwards, from what is kept here.
 */
async function takeSale(trx, till, envelope, Rejected) {
  const sale = form.sale(envelope.body)
  if (sale.currency !== till.currency) {
    throw new Rejected("wrong-currency", `The shop sells in ${till.currency}.`)
  }
  if (!addsUp(sale)) {
    throw new Rejected("totals-differ", "Lines, tenders and VAT do not all come to the total.")
  }
  await keep(trx, envelope, sale, Rejected)
  const sold = sale.lines.filter((line) => line.reservation === undefined && line.item !== undefined)
  await moveStock(trx, till.location_id, sold.map(({ item, qtyMilli }) => ({ item, qtyMilli: -qtyMilli })))
  const incidents = [
    ...(await unknown(trx, sold, sale.customer)),
    ...(await coupons(trx, envelope, sale)),
  ]
  await points(trx, envelope, sale)
  return { reference: `sale/${sale.transaction}`, ...(incidents.length && { incidents }) }
}

async function keep(trx, envelope, sale, Rejected) {
  const place = [envelope.shop, envelope.till, sale.chain, sale.seq]
  const { rows } = await trx.raw(HOLDER, [sale.transaction, ...place])
  for (const held of rows) {
    if (held.transaction === sale.transaction) {
      throw new Rejected("transaction-used", "The transaction came in another envelope.")
    }
    throw new Rejected("seq-used", `Number ${sale.seq} belongs to transaction ${held.transaction}.`)
  }
  try {
    await trx.raw(KEEP, [
      sale.transaction, envelope.id, ...place, sale.number, sale.businessDate, sale.type, sale.currency,
      sale.totalMinor, sale.customer ?? null, envelope.operator, envelope.at, JSON.stringify(sale),
    ])
  } catch (fault) {
    if (fault.code === "23505") {
      throw new Rejected("seq-used", `Number ${sale.seq} was used by another transaction just now.`)
    }
    throw fault
  }
}

/** What the platform does not know (any more) is kept as charged, and named. */
async function unknown(trx, sold, customer) {
  const items = [...new Set(sold.map((line) => line.item))]
  const { rows } = await trx.raw(
    `select k.id as subject, 'unknown-item' as code from unnest(?::text[]) k (id)
       where not exists (select 1 from product_variant v where v.id = k.id)
     union all select k.id, 'unknown-customer' from unnest(?::text[]) k (id)
       where not exists (select 1 from customer c where c.id = k.id and c.deleted_at is null)`,
    [items, customer ? [customer] : []]
  )
  return rows.map(({ code, subject }) => ({ code, subject }))
}

/** Redeems coupons; a sale is a fact and is never refused for one. */
async function coupons(trx, envelope, sale) {
  const incidents = []
  for (const { code, amountMinor } of sale.coupons ?? []) {
    await trx.raw("insert into till_coupon_use (transaction, code, amount_minor) values (?, ?, ?)", [sale.transaction, code, amountMinor])
    const { rows } = await trx.raw("select single_use, state, holder from till_coupon where code = ? for update", [code])
    const [coupon] = rows
    if (coupon?.single_use && coupon.state === "used") {
      incidents.push({ code: "coupon-used", subject: code, ...(coupon.holder && { holder: coupon.holder }) })
    } else if (coupon?.single_use) {
      const holder = { till: envelope.till, operator: envelope.operator, at: envelope.at }
      await trx.raw("update till_coupon set state = 'used', holder = ? where code = ?", [JSON.stringify(holder), code])
    } else if (!coupon) {
      incidents.push({ code: "unknown-coupon", subject: code })
    }
  }
  return incidents
}

async function points(trx, envelope, sale) {
  for (const [n, move] of (sale.loyalty ?? []).entries()) {
    const signed = move.kind === "burn" ? -move.points : move.points
    await trx.raw(
      "insert into till_points (customer_id, kind, points, transaction, n, at) values (?, ?, ?, ?, ?, ?)",
      [sale.customer, move.kind, signed, sale.transaction, n, envelope.at]
    )
  }
}

module.exports = { takeSale }
