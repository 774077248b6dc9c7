const items = require("./feeds/items")
const stock = require("./feeds/stock")
const customers = require("./feeds/customers")
const { orders, returns, sales, reservations } = require("./feeds/orders")
const small = require("./feeds/small")
const { prices } = require("./feeds/prices")

/** Every feed, in the order in which a till may want them. */
const FEEDS = [
  "erasures",
  "settings",
  "operators",
  "items",
  "prices",
  "stock",
  "promotions",
  "coupons",
  "customers",
  "orders",
  "reservations",
]

const list = async (trx, sql, ...bindings) =>
  (await trx.raw(sql, bindings)).rows.map((row) => row.key)

const VARIANTS_OF = {
  product: "select id as key from product_variant where product_id = any (?::text[])",
  category: `select v.id as key from product_category_product pc
    join product_variant v on v.product_id = pc.product_id where pc.product_category_id = any (?::text[])`,
  type: `select v.id as key from product p join product_variant v on v.product_id = p.id
    where p.type_id = any (?::text[])`,
  tag: `select v.id as key from product_tags pt join product_variant v on v.product_id = pt.product_id
    where pt.product_tag_id = any (?::text[])`,
}

const PRICED_OF = {
  price: "select price_set_id as key from price where id = any (?::text[])",
  "price-list":
    "select distinct price_set_id as key from price where price_list_id = any (?::text[])",
}

/**
 * From what was touched to the keys each feed is composed by. A touch of something others show (a
 * category, a rate, a group) is a touch of all of them.
 */
async function spread(trx, touched) {
  const of = (kind) => [...(touched.get(kind) ?? [])]
  const variants = new Set(of("variant"))
  for (const [kind, sql] of Object.entries(VARIANTS_OF)) {
    if (touched.has(kind)) {
      ;(await list(trx, sql, of(kind))).forEach((key) => variants.add(key))
    }
  }
  if (touched.has("tax")) {
    ;(await list(trx, "select id as key from product_variant")).forEach((key) => variants.add(key))
  }
  const sets = new Set(of("price-set"))
  for (const [kind, sql] of Object.entries(PRICED_OF)) {
    if (touched.has(kind)) {
      ;(await list(trx, sql, of(kind))).forEach((key) => sets.add(key))
    }
  }
  const priced = new Set(variants)
  if (sets.size) {
    const sql =
      "select variant_id as key from product_variant_price_set where price_set_id = any (?::text[])"
    ;(await list(trx, sql, [...sets])).forEach((key) => priced.add(key))
  }
  const inventory = new Set(of("inventory"))
  if (variants.size) {
    const sql =
      "select inventory_item_id as key from product_variant_inventory_item where variant_id = any (?::text[])"
    ;(await list(trx, sql, [...variants])).forEach((key) => inventory.add(key))
  }
  if (touched.has("place")) {
    ;(await list(trx, "select id as key from inventory_item")).forEach((key) => inventory.add(key))
  }
  return {
    items: [...variants],
    prices: touched.has("shop")
      ? await list(trx, "select id as key from product_variant")
      : [...priced],
    stock: [...inventory],
    ...(await people(trx, of)),
    promotions: [
      ...of("promotion"),
      ...(await list(
        trx,
        "select id as key from promotion where campaign_id = any (?::text[])",
        of("campaign")
      )),
    ],
    coupons: of("coupon"),
    erasures: of("erasure"),
    settings:
      touched.has("place") || touched.has("tax")
        ? await list(trx, "select id as key from till_shop")
        : of("shop"),
    operators: of("operators"),
  }
}

const PEOPLE = `
select m.id as key from customer c join customer m on m.id = c.id or lower(m.email) = lower(c.email)
where c.id = any (?::text[])
union select id from customer where lower(email) = any (?::text[])
union select customer_id from customer_group_customer where customer_group_id = any (?::text[])`

/** Customers, and what names them; orders with what hangs on them. */
async function people(trx, of) {
  const erased = await list(
    trx,
    "select customer_id as key from till_erasure where id = any (?::text[])",
    of("erasure")
  )
  const asked = [...of("customer"), ...erased]
  const emails = of("email").map((email) => email.toLowerCase())
  const groups = of("group")
  const found =
    asked.length + emails.length + groups.length
      ? await list(trx, PEOPLE, asked, emails, groups)
      : []
  const orderIds = new Set(of("order"))
  const more = `select id as key from "order" where customer_id = any (?::text[])
    union select order_id from order_fulfillment where fulfillment_id = any (?::text[])
    union select order_id from "return" where id = any (?::text[])`
  ;(await list(trx, more, found, of("fulfillment"), of("return"))).forEach((key) =>
    orderIds.add(key)
  )
  const sold = await list(
    trx,
    "select transaction::text as key from till_sale where customer_id = any (?::text[])",
    found
  )
  return { customers: found, orders: [...orderIds], sales: [...new Set([...of("sale"), ...sold])] }
}

/** Writes what differs under new revs; answers the scopes of the feed that moved. */
const KEEP = `
with fresh as ({fresh}), moved as (
  insert into till_entry as kept (feed, scope, id, rev, data)
  select '{feed}', f.scope, f.id, nextval('till_rev'), f.data from fresh f
  where f.data is not null or exists (select 1 from till_entry e
    where e.feed = '{feed}' and e.scope = f.scope and e.id = f.id and e.data is not null)
  order by f.scope, f.id
  on conflict (feed, scope, id) do update set rev = excluded.rev, data = excluded.data
  where kept.data is distinct from excluded.data
  returning scope, id)
select scope, count(*)::int as entries, min(id) as example from moved group by scope`

async function keep(trx, feed, fresh, bindings) {
  const sql = KEEP.replace("{fresh}", () => fresh).replaceAll("{feed}", feed)
  const { rows } = await trx.raw(sql, bindings)
  return rows.map((row) => ({ feed, ...row }))
}

const SQL_FEEDS = [
  ["erasures", "erasures", small.erasures],
  ["settings", "settings", small.settings],
  ["operators", "operators", small.operators],
  ["items", "items", items],
  ["stock", "stock", stock],
  ["promotions", "promotions", small.promotions],
  ["coupons", "coupons", small.coupons],
  ["customers", "customers", customers],
  ["orders", "orders", orders],
  ["orders", "orders", returns],
  ["orders", "sales", sales],
  ["reservations", "orders", reservations],
]

const CHUNK = 2_000

function* chunks(keys) {
  for (let at = 0; at < keys.length; at += CHUNK) {
    yield keys.slice(at, at + CHUNK)
  }
}

/** Composes what was touched; answers `{feed, scope, entries}` for each part that moved. */
async function compose(trx, touched) {
  const keys = await spread(trx, touched)
  const moved = []
  for (const [feed, by, sql] of SQL_FEEDS) {
    for (const some of chunks([...new Set(keys[by])])) {
      moved.push(...(await keep(trx, feed, sql, [some])))
    }
  }
  for (const some of chunks(keys.prices)) {
    const fresh =
      "select id, scope, data from jsonb_to_recordset(?::jsonb) as x (id text, scope text, data jsonb)"
    const entries = (await prices(trx, some)).map((e) => ({ ...e, data: e.data ?? undefined }))
    moved.push(...(await keep(trx, "prices", fresh, [JSON.stringify(entries)])))
  }
  return moved
}

/** A touch of everything there is, for the first filling and for the sweep. */
async function everything(trx) {
  const touched = new Map()
  for (const [kind, table, column] of [
    ["product", "product", "id"],
    ["variant", "product_variant", "id"],
    ["inventory", "inventory_item", "id"],
    ["customer", "customer", "id"],
    ["order", '"order"', "id"],
    ["sale", "till_sale", "transaction::text"],
    ["promotion", "promotion", "id"],
    ["coupon", "till_coupon", "code"],
    ["erasure", "till_erasure", "id"],
    ["shop", "till_shop", "id"],
    ["operators", "till_shop", "id"],
  ]) {
    touched.set(kind, new Set(await list(trx, `select ${column} as key from ${table}`)))
  }
  return touched
}

module.exports = { FEEDS, compose, everything }
