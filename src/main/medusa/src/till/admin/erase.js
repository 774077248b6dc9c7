const { randomUUID } = require("node:crypto")

/** All records of the person: those that have the same e-mail. */
const RECORDS = `
select m.id from customer c join customer m on m.id = c.id or lower(m.email) = lower(c.email)
where c.id = ?`

const EMPTY = [
  `update customer set first_name = null, last_name = null, company_name = null, phone = null,
    email = id || '@erased.invalid', metadata = null, updated_at = now(),
    deleted_at = coalesce(deleted_at, now()) where id = any (?::text[])`,
  "delete from customer_address where customer_id = any (?::text[])",
  "update till_customer_change set body = null where customer_id = any (?::text[])",
  "delete from till_points where customer_id = any (?::text[])",
  `update till_coupon set customer_id = null, deleted_at = coalesce(deleted_at, now())
    where customer_id = any (?::text[])`,
  `update till_sale set customer_id = null, body = body - 'customer'
    where customer_id = any (?::text[])`,
  `update till_store_order set body = body - 'customer' #- '{delivery,address}' where order_id in
    (select id from "order" where customer_id = any (?::text[]))`,
  `update order_address a set first_name = null, last_name = null, company = null, address_1 = null,
    address_2 = null, city = null, postal_code = null, province = null, phone = null, metadata = null,
    customer_id = null, updated_at = now()
   from "order" o where a.id in (o.shipping_address_id, o.billing_address_id)
    and o.customer_id = any (?::text[])`,
  `update "order" set email = null, customer_id = null, updated_at = now()
    where customer_id = any (?::text[])`,
]

/**
 * Forgets a person: what Medusa and the extension hold is emptied and tills are told. What was sold
 * stays, without the person. A request that has an `id` of its own and is known changes nothing.
 */
async function erase(db, { customer, id = `erasure_${randomUUID()}` }) {
  await db.transaction(async (trx) => {
    const known = await trx.raw("select from till_erasure where id = ?", [id])
    if (known.rows.length) return
    const { rows } = await trx.raw(RECORDS, [customer])
    const records = [...new Set([customer, ...rows.map((row) => row.id)])]
    for (const record of records) {
      const own = record === customer ? id : `erasure_${randomUUID()}`
      await trx.raw("insert into till_erasure (id, customer_id) values (?, ?)", [own, record])
    }
    for (const sql of EMPTY) {
      await trx.raw(sql, [records])
    }
  })
  return { erasure: id }
}

module.exports = { erase }
