const form = require("./form")

/** A till says that it knows the customer no longer. */
async function takeErasureDone(trx, till, envelope, Rejected) {
  const done = form.erasureDone(envelope.body)
  const { rows } = await trx.raw("select customer_id from till_erasure where id = ?", [
    done.erasure,
  ])
  if (!rows.length || rows[0].customer_id !== done.customer) {
    throw new Rejected("unknown-erasure", `There is no erasure ${done.erasure} of that customer.`)
  }
  await trx.raw(
    `insert into till_erasure_done (erasure_id, shop_id, till_id, done_at) values (?, ?, ?, ?)
     on conflict (erasure_id, shop_id, till_id) do nothing`,
    [done.erasure, envelope.shop, envelope.till, done.doneAt]
  )
  return { reference: `erasure/${done.erasure}/${envelope.till}` }
}

module.exports = { takeErasureDone }
