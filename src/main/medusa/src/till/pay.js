const { Modules } = require("@medusajs/framework/utils")
const { within } = require("./medusa")

/**
 * Writes down what was paid, one collection a sale, one captured payment a kind of tender. What was
 * paid out is in the order's transactions only: Medusa has no payment below zero.
 */
async function pay(trx, sales) {
  const takings = sales
    .map(({ sale, orderId, paid }) => ({
      sale,
      orderId,
      paid: paid.filter(({ minor }) => minor > 0),
    }))
    .filter(({ paid }) => paid.length)
  if (!takings.length) {
    return
  }
  await within(trx, Modules.PAYMENT, async (service, context) => {
    await service.paymentCollectionService_.create(takings.map(collection), context)
    await service.paymentSessionService_.create(takings.flatMap(sessions), context)
    await service.paymentService_.create(takings.flatMap(payments), context)
    await service.captureService_.create(takings.flatMap(captures), context)
  })
  await trx.raw(
    `insert into order_payment_collection (id, order_id, payment_collection_id)
     select 'ordpay_' || substr(o, 7), o, c from unnest(?::text[], ?::text[]) as k (o, c)`,
    [takings.map(({ orderId }) => orderId), takings.map(({ sale }) => id("pay_col", sale))]
  )
}

const id = (prefix, sale, n) =>
  `${prefix}_till_${sale.transaction.replaceAll("-", "")}${n === undefined ? "" : `_${n}`}`

const currency = (sale) => sale.currency.toLowerCase()
const when = (sale) => new Date(sale.at)

function collection({ sale, paid }) {
  const amount = Number(paid.reduce((sum, p) => sum + p.amount, 0).toFixed(4))
  return {
    id: id("pay_col", sale),
    currency_code: currency(sale),
    amount,
    authorized_amount: amount,
    captured_amount: amount,
    status: "completed",
    completed_at: when(sale),
    metadata: { till_transaction: sale.transaction },
  }
}

const sessions = ({ sale, paid }) =>
  paid.map(({ provider, amount }, n) => ({
    id: id("payses", sale, n),
    currency_code: currency(sale),
    amount,
    provider_id: provider,
    data: {},
    status: "captured",
    authorized_at: when(sale),
    payment_collection: id("pay_col", sale),
  }))

const payments = ({ sale, paid }) =>
  paid.map(({ provider, amount }, n) => ({
    id: id("pay", sale, n),
    currency_code: currency(sale),
    amount,
    provider_id: provider,
    data: {},
    captured_at: when(sale),
    payment_collection_id: id("pay_col", sale),
    payment_session: id("payses", sale, n),
  }))

const captures = ({ sale, paid }) =>
  paid.map(({ amount }, n) => ({
    id: id("capt", sale, n),
    amount,
    payment: id("pay", sale, n),
  }))

module.exports = { pay }
