const form = require("./form")
const { moveStock } = require("./stock")
const { checkRefund, noteReturns } = require("./refund")
const { peopleOf, keepable } = require("./people")
const { addsUp, answersFor, pointsOf, moved, KEEP_POINTS } = require("./run")

const KEEP = `
insert into till_sale (transaction, envelope_id, shop_id, till_id, chain, seq, number, business_date, type,
  currency, total_minor, customer_id, operator_id, at, body)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const HOLDER = `
select transaction::text as transaction, seq, shop_id, till_id, chain from till_sale
where transaction = ? or (shop_id = ? and till_id = ? and chain = ? and seq = ?)`

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
  await checkRefund(trx, sale, Rejected)
  const people = await peopleOf(trx, [envelope])
  const kept = keepable(envelope, people)
  await keep(trx, kept, Rejected)
  await noteReturns(trx, sale)
  await moveStock(trx, till.location_id, moved(envelope))
  const [answer] = await answersFor(trx, [envelope], people)
  const incidents = [...(answer.incidents ?? []), ...(await coupons(trx, envelope, sale))]
  const points = pointsOf(kept)
  if (points.length) {
    await trx.raw(KEEP_POINTS, [JSON.stringify(points)])
  }
  return { ...answer, ...(incidents.length && { incidents }) }
}

async function keep(trx, envelope, Rejected) {
  const sale = envelope.body
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
      sale.transaction,
      envelope.id,
      ...place,
      sale.number,
      sale.businessDate,
      sale.type,
      sale.currency,
      sale.totalMinor,
      envelope.person ?? null,
      envelope.operator,
      envelope.at,
      JSON.stringify(sale),
    ])
  } catch (fault) {
    if (fault.code === "23505") {
      throw new Rejected("seq-used", `Number ${sale.seq} was used by another transaction just now.`)
    }
    throw fault
  }
}

/** Redeems coupons; a sale is a fact and is never refused for one. */
async function coupons(trx, envelope, sale) {
  const incidents = []
  for (const { code, amountMinor } of sale.coupons ?? []) {
    await trx.raw(
      "insert into till_coupon_use (transaction, code, amount_minor) values (?, ?, ?)",
      [sale.transaction, code, amountMinor]
    )
    const { rows } = await trx.raw(
      "select single_use, state, holder from till_coupon where code = ? for update",
      [code]
    )
    const [coupon] = rows
    if (coupon?.single_use && coupon.state === "used") {
      incidents.push({
        code: "coupon-used",
        subject: code,
        ...(coupon.holder && { holder: coupon.holder }),
      })
    } else if (coupon?.single_use) {
      const holder = { till: envelope.till, operator: envelope.operator, at: envelope.at }
      await trx.raw("update till_coupon set state = 'used', holder = ? where code = ?", [
        JSON.stringify(holder),
        code,
      ])
    } else if (!coupon) {
      incidents.push({ code: "coupon-unknown", subject: code })
    }
  }
  return incidents
}

module.exports = { takeSale }
