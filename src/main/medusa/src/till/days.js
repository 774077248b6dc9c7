const { Problem } = require("./http/problem")

const DATE = /^\d{4}-\d\d-\d\d$/

function date(text) {
  if (!DATE.test(text ?? "") || Number.isNaN(Date.parse(text))) {
    throw new Problem(400, "bad-request", "A date is missing or is none.")
  }
  return text
}

const SUMS = `
select business_date::text as date, count(*)::int as count, sum(total_minor)::text as total,
  min(seq)::text as first, max(seq)::text as last, array_agg(transaction) as ids
from till_sale where shop_id = ? and till_id = ? and business_date between ? and ?
group by business_date order by business_date`

const TENDERS = `
select t ->> 'mode' as mode, sum((t ->> 'amountMinor')::bigint)::text as amount
from till_sale s, jsonb_array_elements(s.body -> 'tenders') t
where s.transaction = any (?::uuid[]) group by 1 order by 1`

const VAT = `
select (v ->> 'bp')::int as bp, sum((v ->> 'netMinor')::bigint)::text as net,
  sum((v ->> 'vatMinor')::bigint)::text as vat, sum((v ->> 'grossMinor')::bigint)::text as gross
from till_sale s, jsonb_array_elements(s.body -> 'vat') v
where s.transaction = any (?::uuid[]) group by 1 order by 1`

const HEAD = `
select chain, seq::text as seq, body -> 'record' ->> 'signature' as signature from till_sale
where shop_id = ? and till_id = ? order by till_sale.seq desc, chain limit 1`

/** Sums of the till's sales by business day, and the highest number there is of it. */
async function days(db, till, query) {
  const own = [till.shop_id, till.till_id]
  const { rows } = await db.raw(SUMS, [...own, date(query.from), date(query.to)])
  const [head] = (await db.raw(HEAD, own)).rows
  const found = []
  for (const row of rows) {
    const tenders = await db.raw(TENDERS, [row.ids])
    const vat = await db.raw(VAT, [row.ids])
    found.push({
      businessDate: row.date,
      count: row.count,
      currency: till.currency,
      totalMinor: Number(row.total),
      firstSeq: Number(row.first),
      lastSeq: Number(row.last),
      tenders: tenders.rows.map(({ mode, amount }) => ({ mode, amountMinor: Number(amount) })),
      vat: vat.rows.map((v) => ({
        bp: v.bp,
        netMinor: Number(v.net),
        vatMinor: Number(v.vat),
        grossMinor: Number(v.gross),
      })),
    })
  }
  return {
    till: till.till_id,
    ...(head && {
      head: {
        chain: head.chain,
        seq: Number(head.seq),
        ...(head.signature && { signature: head.signature }),
      },
    }),
    days: found,
  }
}

async function daySales(db, till, day) {
  const { rows } = await db.raw(
    `select transaction::text as transaction, number, seq::text as seq, total_minor::text as total,
       body -> 'record' ->> 'sha256' as sha256
     from till_sale where shop_id = ? and till_id = ? and business_date = ? order by till_sale.seq, chain`,
    [till.shop_id, till.till_id, date(day)]
  )
  return {
    businessDate: day,
    currency: till.currency,
    sales: rows.map((row) => ({
      transaction: row.transaction,
      number: row.number,
      seq: Number(row.seq),
      totalMinor: Number(row.total),
      sha256: row.sha256,
    })),
  }
}

module.exports = { days, daySales }
