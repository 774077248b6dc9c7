const form = require("./form")
const { moveStock } = require("./stock")
const { broughtBack } = require("./refund")
const { peopleOf, keepable } = require("./people")

const TAKEN = `
select exists (select 1 from till_envelope where id = any (?::uuid[]))
  or exists (select 1 from till_sale where transaction = any (?::uuid[]))
  or exists (select 1 from till_sale s join jsonb_to_recordset(?::jsonb)
    as x (till text, chain text, seq bigint) on s.shop_id = ? and s.till_id = x.till
    and s.chain = x.chain and s.seq = x.seq) as taken,
  (select count(*)::int from till_till where shop_id = ? and id = any (?::text[])) as tills`

const UNKNOWN = `
select k.id from unnest(?::text[]) k (id)
  where not exists (select 1 from product_variant v where v.id = k.id)`

const KEEP_ENVELOPES = `
insert into till_envelope (id, digest, kind, shop_id, till_id, operator_id, at, answer)
select id, decode(digest, 'hex'), 'sale', shop, till, operator, at, answer
from jsonb_to_recordset(?::jsonb) as x (id uuid, digest text, shop text, till text, operator text, at text, answer jsonb)`

const KEEP_SALES = `
insert into till_sale (transaction, envelope_id, shop_id, till_id, chain, seq, number, business_date, type,
  currency, total_minor, customer_id, operator_id, at, body)
select (body ->> 'transaction')::uuid, id, shop, till, body ->> 'chain', (body ->> 'seq')::bigint, body ->> 'number',
  (body ->> 'businessDate')::date, body ->> 'type', body ->> 'currency', (body ->> 'totalMinor')::bigint,
  person, operator, at, body
from jsonb_to_recordset(?::jsonb)
  as x (id uuid, shop text, till text, operator text, at text, person text, body jsonb)`

const KEEP_POINTS = `
insert into till_points (customer_id, kind, points, transaction, n, at)
select customer, kind, points, transaction, n, at
from jsonb_to_recordset(?::jsonb) as x (customer text, kind text, points int, transaction uuid, n int, at timestamptz)`

const sum = (list, name) => list.reduce((total, one) => total + one[name], 0)

/** Whether lines, tenders and VAT table all come to the total. */
function addsUp(sale) {
  const total = sale.totalMinor
  return (
    sum(sale.lines, "totalMinor") === total &&
    sum(sale.tenders, "amountMinor") === total &&
    sum(sale.vat, "grossMinor") === total &&
    sale.vat.every((row) => row.netMinor + row.vatMinor === row.grossMinor)
  )
}

/**
 * Whether nothing about an envelope needs a closer look: a sound sale of this shop, without coupons
 * and without goods of an earlier order.
 */
function plain(till, envelope) {
  try {
    form.envelope(envelope)
    if (envelope.kind !== "sale" || envelope.shop !== till.shop_id) {
      return false
    }
    const sale = form.sale(envelope.body)
    const plainly = !sale.coupons?.length && !broughtBack(sale).size
    return sale.currency === till.currency && plainly && addsUp(sale)
  } catch (fault) {
    if (fault instanceof form.Malformed) {
      return false
    }
    throw fault
  }
}

/** How many envelopes from `start` on are plain and differ in all that must be unique. */
function plainRun(till, envelopes, start) {
  const seen = new Set()
  let end = start
  for (; end < envelopes.length && plain(till, envelopes[end]); end++) {
    const { id, till: from, body } = envelopes[end]
    const keys = [id, body.transaction, `${from}/${body.chain}/${body.seq}`]
    if (keys.some((key) => seen.has(key))) {
      break
    }
    keys.forEach((key) => seen.add(key))
  }
  return envelopes.slice(start, end)
}

const sold = ({ body }) =>
  body.lines.filter((line) => line.reservation === undefined && line.item !== undefined)

/** How the goods on sale in the shop change: what comes back is on sale again only on the shelf. */
const moved = (envelope) =>
  sold(envelope)
    .filter(({ destination }) => destination === undefined || destination === "shelf")
    .map(({ item, qtyMilli }) => ({ item, qtyMilli: -qtyMilli }))

/**
 * Takes a run of plain sales at once, in a few statements whatever their number. Answers nothing where
 * one of them was there before: then each is judged by itself.
 */
async function takeRun(trx, till, run) {
  if (await conflicts(trx, till, run)) {
    return undefined
  }
  const people = await peopleOf(trx, run)
  const answers = await answersFor(trx, run, people)
  const rows = run.map((envelope, n) => ({
    id: envelope.id,
    digest: form.digest(envelope).toString("hex"),
    shop: envelope.shop,
    till: envelope.till,
    operator: envelope.operator,
    at: envelope.at,
    answer: answers[n],
  }))
  await trx.raw(KEEP_ENVELOPES, [JSON.stringify(rows)])
  const kept = run.map((envelope) => keepable(envelope, people))
  await trx.raw(KEEP_SALES, [JSON.stringify(kept)])
  await moveStock(trx, till.location_id, run.flatMap(moved))
  const points = kept.flatMap((envelope) => pointsOf(envelope))
  if (points.length) {
    await trx.raw(KEEP_POINTS, [JSON.stringify(points)])
  }
  return answers.map((answer) => ({ outcome: "accepted", ...answer }))
}

async function conflicts(trx, till, run) {
  const numbers = run.map(({ till: from, body }) => ({
    till: from,
    chain: body.chain,
    seq: body.seq,
  }))
  const tills = [...new Set(run.map((envelope) => envelope.till))]
  const { rows } = await trx.raw(TAKEN, [
    run.map(({ id }) => id),
    run.map(({ body }) => body.transaction),
    JSON.stringify(numbers),
    till.shop_id,
    till.shop_id,
    tills,
  ])
  return rows[0].taken || rows[0].tills !== tills.length
}

/** What the platform does not know (any more) is kept as charged, and named. */
async function answersFor(trx, run, people) {
  const items = [...new Set(run.flatMap(sold).map((line) => line.item))]
  const { rows } = items.length ? await trx.raw(UNKNOWN, [items]) : { rows: [] }
  const unknown = new Set(rows.map(({ id }) => id))
  return run.map((envelope) => {
    const own = new Set(sold(envelope).map((line) => line.item))
    const who = people.get(envelope.body.customer)
    const incidents = [...own]
      .filter((item) => unknown.has(item))
      .map((subject) => ({ code: "item-unknown", subject }))
    if (who && !who.known && !who.erased) {
      incidents.push({ code: "customer-unknown", subject: who.asked })
    }
    return {
      reference: `sale/${envelope.body.transaction}`,
      ...(incidents.length && { incidents }),
    }
  })
}

/** Moves of points; of one who is forgotten there are none. */
const pointsOf = ({ at, person, body }) =>
  (person ? (body.loyalty ?? []) : []).map((move, n) => ({
    customer: person,
    kind: move.kind,
    points: move.kind === "burn" ? -move.points : move.points,
    transaction: body.transaction,
    n,
    at,
  }))

module.exports = { plainRun, takeRun, addsUp, answersFor, pointsOf, moved, KEEP_POINTS }
