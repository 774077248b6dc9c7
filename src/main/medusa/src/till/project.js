const { line, main } = require("./exact")
const { createOrders, delivered, variantsOf } = require("./medusa")
const { pay } = require("./pay")
const { digitsOf } = require("./money")

/** Medusa reckons an order's lines without pause: more at once would keep tills waiting. */
const SOME = 25
const LINES = 120

const WAITING = `
select s.*, s.transaction::text as transaction, s.business_date::text as day, s.total_minor::text as total,
  s.seq::text as number_in_chain, shop.region_id, shop.sales_channel_id,
  (select c.id from customer c where c.id = s.customer_id and c.deleted_at is null) as known_customer
from till_sale s join till_shop shop on shop.id = s.shop_id
where s.order_id is null and s.next_at <= now()
order by s.next_at, s.seq limit ? for update of s skip locked`

const orderId = (transaction) => `order_till_${transaction.replaceAll("-", "")}`

/**
 * Makes Medusa orders of the sales that have none, many in one transaction: the orders, what was paid
 * and the mark on the sale come together or not at all. A sale Medusa will not have is tried again
 * alone, ever more seldom, and its problem kept; the sale itself stands since it was taken in.
 */
async function projectSales(db, logger) {
  for (let some = SOME; ; ) {
    let failed
    const done = await db.transaction(async (trx) => {
      const rows = light((await trx.raw(WAITING, [some])).rows)
      if (rows.length) {
        await trx.raw("savepoint orders")
        try {
          await make(trx, rows)
        } catch (fault) {
          await trx.raw("rollback to savepoint orders")
          failed = rows.length
          if (rows.length === 1) {
            await put(trx, rows[0], fault, logger)
          }
        }
      }
      return rows.length
    })
    if (done === 0) {
      return
    }
    some = failed > 1 ? 1 : failed ? 1 : SOME
  }
}

/** The first sales, as many as have not too many lines; the first in any case. */
function light(sales) {
  let lines = 0
  return sales.filter(({ body }, n) => (lines += body.lines.length) <= LINES || n === 0)
}

async function put(trx, sale, fault, logger) {
  const problem = String(fault?.message ?? fault).slice(-500)
  logger.warn(`till: sale ${sale.transaction} has no order yet: ${problem}`)
  await trx.raw(
    `update till_sale set problem = ?, tries = tries + 1,
       next_at = now() + least(3600, power(2, least(tries, 12))) * interval '1 second'
     where transaction = ?`,
    [problem, sale.transaction]
  )
}

async function make(trx, sales) {
  const ids = sales.flatMap((sale) => sale.body.lines.map((l) => l.item))
  const variants = await variantsOf(trx, ids)
  const digits = new Map()
  for (const { currency } of sales) {
    if (!digits.has(currency)) {
      digits.set(currency, await digitsOf(trx, currency))
    }
  }
  const paid = sales.map((sale) => tenders(sale, digits.get(sale.currency)))
  const orders = sales.map((sale, n) => order(sale, variants, digits.get(sale.currency), paid[n]))
  await createOrders(trx, orders)
  await delivered(
    trx,
    orders.map(({ id }) => id)
  )
  await pay(
    trx,
    sales.map((sale, n) => ({ sale, orderId: orders[n].id, paid: paid[n] }))
  )
  await trx.raw(
    `update till_sale s set order_id = k.order_id, problem = null
     from unnest(?::uuid[], ?::text[]) k (transaction, order_id) where s.transaction = k.transaction`,
    [sales.map((sale) => sale.transaction), orders.map(({ id }) => id)]
  )
}

const PROVIDERS = [
  [/^(CASH|CHANGE)/, "pp_till_cash"],
  [/^CARD/, "pp_till_card"],
  [/^(VOUCHER|GIFT|CREDIT)/, "pp_till_voucher"],
]

/** What came in by each kind of tender, change taken off; below zero was paid out. */
function tenders(sale, digits) {
  const sums = new Map()
  for (const { mode, amountMinor } of sale.body.tenders) {
    const provider = PROVIDERS.find(([fits]) => fits.test(mode))?.[1] ?? "pp_till_other"
    sums.set(provider, (sums.get(provider) ?? 0) + amountMinor)
  }
  return [...sums]
    .filter(([, minor]) => minor !== 0)
    .map(([provider, minor]) => ({ provider, minor, amount: main(minor, digits) }))
}

function order(sale, variants, digits, paid) {
  const { body } = sale
  const currency = sale.currency.toLowerCase()
  return {
    id: orderId(sale.transaction),
    region_id: sale.region_id,
    sales_channel_id: sale.sales_channel_id,
    customer_id: sale.known_customer ?? undefined,
    currency_code: currency,
    status: "completed",
    created_at: new Date(sale.at),
    metadata: {
      till_transaction: sale.transaction,
      number: sale.number,
      channel: "store",
      kind: sale.type === "RETURN" || sale.total < 0 ? "return" : "sale",
      shop: sale.shop_id,
      till: sale.till_id,
      operator: sale.operator_id,
      chain: sale.chain,
      seq: Number(sale.number_in_chain),
      business_date: sale.day,
      total_minor: Number(sale.total),
      vat: body.vat,
      tenders: body.tenders,
      ...(body.coupons && { coupons: body.coupons }),
      record_sha256: body.record.sha256,
      ...(body.record.signature && { record_signature: body.record.signature }),
    },
    items: body.lines
      .filter((l) => l.reservation === undefined || l.totalMinor !== 0)
      .map((l) =>
        line(
          {
            ...l,
            variant: variants.get(l.item),
            metadata: {
              ...(l.item && !variants.has(l.item) && { unknown_item: l.item }),
              ...(l.order && { order: l.order }),
              ...(l.seller && { seller: l.seller }),
            },
          },
          digits
        )
      ),
    transactions: paid.map(({ provider, amount }, n) => ({
      amount,
      currency_code: currency,
      reference: provider.slice(3),
      reference_id: `${sale.transaction}/${n}`,
    })),
  }
}

module.exports = { projectSales }
