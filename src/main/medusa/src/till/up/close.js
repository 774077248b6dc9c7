const form = require("./form")

const CLOSE = {
  z: "positive",
  businessDate: "date",
  currency: "text",
  count: "whole",
  totalMinor: "whole",
  tenders: "array",
  vat: "array",
  counted: "array?",
  record: "object",
}

const DAY = `
select count(*)::int as count, coalesce(sum(total_minor), 0)::text as total from till_sale
where shop_id = ? and till_id = ? and business_date = ?`

/**
 * The end of a till's day as the till counted it. Kept as it is; where the platform holds another
 * count or sum of that day, it says so: sales may still be on their way, or be lost.
 */
async function takeClose(trx, till, envelope, Rejected) {
  const close = form.check(envelope.body, "body.", CLOSE)
  form.check(close.record, "body.record.", { text: "text", sha256: "text", algorithm: "text" })
  form.each(close.tenders, "body.tenders.", { mode: "text", amountMinor: "whole" })
  form.each(close.counted, "body.counted.", { mode: "text", amountMinor: "whole" })
  form.each(close.vat, "body.vat.", {
    bp: "whole",
    netMinor: "whole",
    vatMinor: "whole",
    grossMinor: "whole",
  })
  if (close.currency !== till.currency) {
    throw new Rejected("wrong-currency", `The shop sells in ${till.currency}.`)
  }
  const { rows: kept } = await trx.raw(
    `insert into till_close (shop_id, till_id, z, business_date, envelope_id, body)
     values (?, ?, ?, ?, ?, ?) on conflict (shop_id, till_id, z) do nothing returning z`,
    [
      envelope.shop,
      envelope.till,
      close.z,
      close.businessDate,
      envelope.id,
      JSON.stringify(close),
    ]
  )
  if (!kept.length) {
    throw new Rejected("z-used", `The till has closed with number ${close.z} before.`)
  }
  const { rows } = await trx.raw(DAY, [envelope.shop, envelope.till, close.businessDate])
  const same = rows[0].count === close.count && Number(rows[0].total) === close.totalMinor
  return {
    reference: `till-close/${envelope.till}/${close.z}`,
    ...(!same && { incidents: [{ code: "day-differs", subject: close.businessDate }] }),
  }
}

module.exports = { takeClose }
