const PEOPLE = `
select k.id as asked, coalesce(a.customer_id, k.id) as id,
  exists (select 1 from till_erasure e where e.customer_id in (k.id, a.customer_id)) as erased,
  exists (select 1 from customer c
    where c.id = coalesce(a.customer_id, k.id) and c.deleted_at is null) as known
from unnest(?::text[]) k (id) left join till_customer_alias a on a.id = k.id`

/** Who the customers of some sales are to the platform, by the id the till has. */
async function peopleOf(trx, envelopes) {
  const asked = [...new Set(envelopes.map(({ body }) => body.customer).filter(Boolean))]
  if (!asked.length) {
    return new Map()
  }
  const { rows } = await trx.raw(PEOPLE, [asked])
  return new Map(rows.map((row) => [row.asked, row]))
}

/** The sale as it may be kept: without a customer who asked to be forgotten. */
function keepable(envelope, people) {
  const { customer, ...rest } = envelope.body
  if (customer === undefined) {
    return envelope
  }
  return people.get(customer).erased
    ? { ...envelope, body: rest }
    : { ...envelope, person: people.get(customer).id }
}

module.exports = { peopleOf, keepable }
