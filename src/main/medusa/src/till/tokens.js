const { createHash, randomBytes } = require("node:crypto")

const hash = (token) => createHash("sha256").update(token).digest()

const FIND = `
select t.shop_id, t.till_id, t.expires_at, t.revoked_at, s.currency, s.location_id,
  s.sales_channel_id, s.region_id, s.zone, s.region_id || '|' || s.web_region_id as prices
from till_token t join till_shop s on s.id = t.shop_id where t.hash = ?`

/** A new token of a till, told once; only its hash is kept. 256 random bits need no slow hash. */
async function mint(db, shop, till, expiresAt) {
  const token = `till_${randomBytes(32).toString("base64url")}`
  await db.raw("insert into till_token (hash, shop_id, till_id, expires_at) values (?, ?, ?, ?)", [
    hash(token),
    shop,
    till,
    expiresAt ?? null,
  ])
  return token
}

async function find(db, token) {
  const { rows } = await db.raw(FIND, [hash(token)])
  return rows[0]
}

async function revoke(db, shop, till) {
  await db.raw(
    "update till_token set revoked_at = now() where shop_id = ? and till_id = ? and revoked_at is null",
    [shop, till]
  )
}

async function expire(db, shop, till) {
  await db.raw(
    `update till_token set expires_at = now()
     where shop_id = ? and till_id = ? and (expires_at is null or expires_at > now())`,
    [shop, till]
  )
}

module.exports = { mint, find, revoke, expire }
