const form = require("./form")

const PERSON = {
  customer: "text",
  deed: "text",
  givenName: "string?",
  familyName: "string?",
  email: "string?",
  phone: "string?",
  card: "string?",
  city: "string?",
  postcode: "string?",
  note: "string?",
  consents: "array?",
}
const CONSENT = { channel: "text", granted: "boolean", at: "date", wording: "string?" }
const DEEDS = ["create", "edit"]

function read(body) {
  form.check(body, "body.", PERSON)
  form.each(body.consents, "body.consents.", CONSENT)
  if (!DEEDS.includes(body.deed)) {
    throw new form.Malformed("body.deed is neither create nor edit")
  }
  if (body.email && !/^[^\s@]+@[^\s@]+$/.test(body.email)) {
    throw new form.Malformed("body.email is no address")
  }
  return body
}

const FOUND = `
select c.id, c.deleted_at is not null as gone,
  exists (select 1 from till_erasure e where e.customer_id = c.id) as erased
from customer c where c.id = coalesce((select customer_id from till_customer_alias where id = ?), ?)`

/**
 * A customer as a till made, changed or asked. What a till does not name stays as it is; a consent
 * gives way to a later one only. A customer Medusa has under the same e-mail is that customer.
 */
async function takeCustomer(trx, till, envelope, Rejected) {
  const person = read(envelope.body)
  const { rows } = await trx.raw(FOUND, [person.customer, person.customer])
  const [known] = rows
  if (known?.erased) {
    throw new Rejected("customer-erased", "The customer asked to be forgotten.")
  }
  if (person.deed === "create" && known) {
    throw new Rejected("customer-used", `There is a customer ${person.customer}.`)
  }
  if (person.deed === "edit" && (!known || known.gone)) {
    throw new Rejected("unknown-customer", `There is no customer ${person.customer}.`)
  }
  const same = person.email && (await ofEmail(trx, person.email, known?.id))
  if (person.deed === "edit" && same) {
    throw new Rejected("email-used", "Another customer has that e-mail address.")
  }
  const id = known?.id ?? same ?? person.customer
  if (same) {
    await trx.raw("insert into till_customer_alias (id, customer_id) values (?, ?)", [
      person.customer,
      same,
    ])
  } else if (!known) {
    await trx.raw("insert into customer (id, metadata) values (?, ?)", [
      id,
      JSON.stringify({ since: envelope.at.slice(0, 10), made_by: envelope.till }),
    ])
  }
  await write(trx, id, person, Boolean(same))
  await trx.raw(
    "insert into till_customer_change (envelope_id, customer_id, body) values (?, ?, ?)",
    [envelope.id, id, JSON.stringify(person)]
  )
  return {
    reference: `customer/${id}`,
    ...(same && { incidents: [{ code: "customer-merged", subject: same }] }),
  }
}

async function ofEmail(trx, email, but) {
  const { rows } = await trx.raw(
    `select id from customer where lower(email) = lower(?) and deleted_at is null
       and id is distinct from ? order by created_at, id limit 1`,
    [email, but ?? null]
  )
  return rows[0]?.id
}

const WRITE = `
update customer set
  first_name = coalesce(?::text, first_name), last_name = coalesce(?::text, last_name),
  email = case when ?::text is null then email else nullif(?, '') end,
  phone = case when ?::text is null then phone else nullif(?, '') end,
  metadata = coalesce(metadata, '{}') || ?::jsonb, updated_at = now()
where id = ?`

/** Writes what was named; of one who was there already only what he had not. */
async function write(trx, id, person, merged) {
  const { rows } = await trx.raw("select * from customer where id = ? for update", [id])
  const had = rows[0]
  const said = (value, old) => (merged && old ? null : (value ?? null))
  const email = said(person.email, had.email)
  const phone = said(person.phone, had.phone)
  const metadata = {
    consents: consents(had.metadata?.consents, person.consents),
    ...(person.card !== undefined &&
      !(merged && had.metadata?.loyalty_card) && { loyalty_card: person.card }),
    ...(person.note !== undefined && { note: person.note }),
  }
  await trx.raw(WRITE, [
    said(person.givenName, had.first_name),
    said(person.familyName, had.last_name),
    email,
    email,
    phone,
    phone,
    JSON.stringify(metadata),
    id,
  ])
  if (person.city !== undefined || person.postcode !== undefined) {
    await address(trx, id, person, merged)
  }
}

/** By channel the consent that was given or taken last. */
function consents(had, fresh = []) {
  const by = new Map((Array.isArray(had) ? had : []).map((one) => [one.channel, one]))
  for (const { channel, granted, at, wording } of fresh) {
    if (!(by.get(channel)?.at > at)) {
      by.set(channel, { channel, granted, at, ...(wording && { wording }) })
    }
  }
  return [...by.values()]
}

async function address(trx, id, { city, postcode }, merged) {
  const { rows } = await trx.raw(
    `select id from customer_address where customer_id = ? and deleted_at is null
     order by is_default_shipping desc, is_default_billing desc, created_at, id limit 1 for update`,
    [id]
  )
  if (!rows.length) {
    await trx.raw(
      "insert into customer_address (id, customer_id, city, postal_code) values (?, ?, ?, ?)",
      [`cuaddr_till_${id}`, id, city ?? null, postcode ?? null]
    )
  } else if (!merged) {
    await trx.raw(
      `update customer_address set city = coalesce(?, city), postal_code = coalesce(?, postal_code),
         updated_at = now() where id = ?`,
      [city ?? null, postcode ?? null, rows[0].id]
    )
  }
}

module.exports = { takeCustomer, consents }
