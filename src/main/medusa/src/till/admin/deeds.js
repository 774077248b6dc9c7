const { pbkdf2Sync, randomBytes } = require("node:crypto")
const tokens = require("../tokens")
const { engine } = require("../engine")
const { history } = require("./history")
const { erase } = require("./erase")
const { ledger } = require("./ledger")
const { stand } = require("./stand")

const ITERATIONS = 60_000

/** Upserts one row; only the named columns, so nothing of the caller's reaches the SQL text. */
async function put(db, table, key, row, columns) {
  const some = columns.filter((column) => row[column] !== undefined)
  const marks = some.map(() => "?").join(", ")
  const sets = some
    .filter((column) => !key.includes(column))
    .map((column) => `${column} = excluded.${column}`)
  await db.raw(
    `insert into ${table} (${some.join(", ")}) values (${marks})
     on conflict (${key.join(", ")}) do update set ${sets.join(", ")}`,
    some.map((column) =>
      typeof row[column] === "object" && row[column] !== null
        ? JSON.stringify(row[column])
        : row[column]
    )
  )
}

const SHOP = [
  "id",
  "name",
  "address",
  "postcode",
  "city",
  "country",
  "zone",
  "siret",
  "vat_id",
  "ape",
  "phone",
  "currency",
  "location_id",
  "sales_channel_id",
  "region_id",
  "web_region_id",
  "web_channel_id",
  "receipt_footer",
  "training",
  "loyalty",
  "rules",
  "hold_days",
]
const COUPON = [
  "code",
  "label",
  "amount_minor",
  "minimum_minor",
  "currency",
  "valid_from",
  "valid_to",
  "single_use",
  "customer_id",
]

function pin(clear) {
  const salt = randomBytes(16)
  return {
    algorithm: "pbkdf2-hmac-sha256",
    iterations: ITERATIONS,
    salt: salt.toString("base64"),
    hash: pbkdf2Sync(clear, salt, ITERATIONS, 32, "sha256").toString("base64"),
  }
}

/** The verifier as it stands when it is of the same PIN, so that tills are not sent what is the same. */
async function verifier(db, shop, { id, pin: clear }) {
  const { rows } = await db.raw("select pin from till_operator where shop_id = ? and id = ?", [
    shop,
    id,
  ])
  const had = rows[0]?.pin
  const hash =
    had && pbkdf2Sync(clear, Buffer.from(had.salt, "base64"), had.iterations, 32, "sha256")
  return hash?.toString("base64") === had?.hash && had?.iterations === ITERATIONS ? had : pin(clear)
}

async function operators(db, { shop, operators: people }) {
  for (const person of people) {
    await put(
      db,
      "till_operator",
      ["shop_id", "id"],
      {
        ...person,
        shop_id: shop,
        pin: await verifier(db, shop, person),
        rights: person.rights ?? [],
      },
      ["shop_id", "id", "name", "role", "rights", "pin"]
    )
  }
  return { operators: people.length }
}

/** What an administrator may do under `/admin/till/…`, by name. */
const POST = {
  shops: async (db, shop) => {
    await put(db, "till_shop", ["id"], shop, SHOP)
    return { shop: shop.id }
  },
  places: async (db, { places }) => {
    for (const place of places) {
      await put(db, "till_place", ["id"], place, ["id", "location_id", "name", "kind", "distances"])
    }
    return { places: places.length }
  },
  tills: async (db, till) => {
    await put(db, "till_till", ["shop_id", "id"], { ...till, shop_id: till.shop }, [
      "shop_id",
      "id",
      "name",
    ])
    return { till: till.id }
  },
  tokens: async (db, { shop, till, expires_at }) => ({
    token: await tokens.mint(db, shop, till, expires_at),
  }),
  revocations: async (db, { shop, till }) => {
    await tokens.revoke(db, shop, till)
    return { revoked: till }
  },
  /** The till's tokens end now; it says so and waits for another, and nothing of it is lost. */
  expiries: async (db, { shop, till }) => {
    await tokens.expire(db, shop, till)
    return { expired: till }
  },
  operators,
  coupons: async (db, { coupons }) => {
    for (const coupon of coupons) {
      await put(db, "till_coupon", ["code"], coupon, COUPON)
    }
    return { coupons: coupons.length }
  },
  points: async (db, { points }) => {
    for (const { customer, points: number } of points) {
      await db.raw("insert into till_points (customer_id, kind, points) values (?, 'opening', ?)", [
        customer,
        number,
      ])
    }
    return { customers: points.length }
  },
  orders: history,
  erasures: erase,
  /** After something went wrong that no cursor shows: every till takes its feeds anew. */
  epochs: async (db) => {
    const { rows } = await db.raw(
      `update till_platform set epoch = substr(md5(random()::text || clock_timestamp()::text), 1, 12)
       returning epoch`
    )
    return rows[0]
  },
  sweep: async () => ({ mended: await engine().sweep() }),
}

const GET = { state: stand, ledger }

module.exports = { POST, GET }
