const { container } = require("@medusajs/framework")
const { Modules } = require("@medusajs/framework/utils")

/** What the shops of one pair of regions charge: their own price and that of the web. */
const ZONES = `
select distinct region_id || '|' || web_region_id as scope, region_id, web_region_id,
  lower(currency) as currency, zone,
  coalesce((select decimal_digits from currency where code = lower(till_shop.currency)), 2) as digits
from till_shop order by 1`

const VARIANTS = `
select distinct on (v.id) v.id as item, s.price_set_id, v.deleted_at is null and p.deleted_at is null
    and p.status = 'published' and s.deleted_at is null as sold, v.metadata -> 'prior30' as prior
from unnest(?::text[]) k (id)
join product_variant v on v.id = k.id
join product p on p.id = v.product_id
left join product_variant_price_set s on s.variant_id = v.id
  and (s.deleted_at is null or v.deleted_at is not null)`

const DETAILS = `
select p.id, p.amount::text as amount, greatest(p.updated_at, l.updated_at) as as_of,
  to_char(l.starts_at at time zone ?, 'YYYY-MM-DD') as "from",
  to_char(l.ends_at at time zone ?, 'YYYY-MM-DD') as "to"
from price p left join price_list l on l.id = p.price_list_id where p.id = any (?::text[])`

/** A decimal text as whole thousandths of a minor unit, halves up. */
function milli(amount, digits) {
  const [whole, part = ""] = amount.replace("-", "").split(".")
  const places = digits + 3
  const kept = (part + "0".repeat(places + 1)).slice(0, places + 1)
  const tenths = BigInt(whole + kept)
  const rounded = Number((tenths + 5n) / 10n)
  return amount.startsWith("-") ? -rounded : rounded
}

async function chosen(db, zone, region, sets) {
  const pricing = container.resolve(Modules.PRICING)
  const found = await pricing.calculatePrices(
    { id: sets },
    { context: { currency_code: zone.currency, region_id: region } }
  )
  const ids = found.map((price) => price.calculated_price.id).filter(Boolean)
  const { rows } = await db.raw(DETAILS, [zone.zone, zone.zone, ids])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map(found.map((price) => [price.id, byId.get(price.calculated_price.id)]))
}

function entry(zone, variant, list, price) {
  const id = `${variant.item}/${list}`
  if (!variant.sold || !price) {
    return { id, scope: zone.scope, data: null }
  }
  const prior = variant.prior?.[list]
  return {
    id,
    scope: zone.scope,
    data: {
      item: variant.item,
      list,
      unitMilli: milli(price.amount, zone.digits),
      currency: zone.currency.toUpperCase(),
      ...(price.from && { from: price.from }),
      ...(price.to && { to: price.to }),
      ...(Number.isInteger(prior) && prior >= 0 && { prior30Milli: prior * 1000 }),
      asOf: price.as_of.toISOString(),
    },
  }
}

/** The entries of the feed for the given variants, as Medusa computes them for a shopper. */
async function prices(trx, keys) {
  const { rows: zones } = await trx.raw(ZONES)
  const { rows: variants } = await trx.raw(VARIANTS, [keys])
  const sets = [
    ...new Set(variants.filter((v) => v.sold && v.price_set_id).map((v) => v.price_set_id)),
  ]
  const entries = []
  for (const zone of zones) {
    for (const [list, region] of [
      ["shop", zone.region_id],
      ["web", zone.web_region_id],
    ]) {
      const found = sets.length ? await chosen(trx, zone, region, sets) : new Map()
      entries.push(...variants.map((v) => entry(zone, v, list, found.get(v.price_set_id))))
    }
  }
  return entries
}

module.exports = { prices, milli }
