// Makes what `comptoir conformance` may use up on a platform that has a shop, and its set-up file.
//
//   COMPTOIR_ADMIN=… COMPTOIR_PASSWORD=… node tools/conformance.mjs SHOP --out FILE [--url URL]
//
// Prints the token of the till it made. The tills, articles, customers, pick-ups and coupons bear the
// word CONFORMANCE and the time; run again, it makes others. FILE holds an administrator's session,
// good for a day: only its owner may read it.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { signOn } from "./seed/admin.mjs";
import { article, customer, pickUps } from "./seed/conformance.mjs";

const {
  values: asked,
  positionals: [shop],
} = parseArgs({
  allowPositionals: true,
  options: { url: { type: "string", default: "http://127.0.0.1:9000" }, out: { type: "string" } },
});
if (!shop || !asked.out) {
  console.error("node tools/conformance.mjs SHOP --out FILE [--url URL]");
  process.exit(2);
}
const url = asked.url.replace(/\/$/, "");
const admin = await signOn(url, process.env.COMPTOIR_ADMIN, process.env.COMPTOIR_PASSWORD);
const run = Date.now().toString(36).toUpperCase();
const { shops } = await admin.get("/till/state");
const ground = shops.find(({ id }) => id === shop);
if (!ground) throw new Error(`there is no shop ${shop}`);

const till = (name) => admin.post("/till/tills", { shop, id: name, name });
const token = async (name, more = {}) =>
  (await admin.post("/till/tokens", { shop, till: name, ...more })).token;
const own = `CONFORMANCE-${run}`;
for (const name of [own, `${own}-2`, `${own}-3`, `${own}-4`]) await till(name);
const good = await token(own);
const expired = await token(`${own}-3`, { expires_at: "2020-01-01T00:00:00Z" });
const revoked = await token(`${own}-4`);
await admin.post("/till/revocations", { shop, till: `${own}-4` });

const sold = await article(admin, ground, `${own}-A`);
const changed = await article(admin, ground, `${own}-B`);
const dropped = await article(admin, ground, `${own}-C`);
const known = await customer(admin, `${own}-1`);
const leaving = await customer(admin, `${own}-2`);
const coupon = (code, single) => ({
  code,
  label: code,
  amount_minor: 10,
  currency: ground.currency,
  single_use: single,
});
await admin.post("/till/coupons", {
  coupons: [coupon(`${own}-ONCE`, true), coupon(`${own}-OFTEN`, false)],
});
const reservations = await pickUps(admin, ground, { run: own, customer: known, item: sold });

const action = (path, more) => ({ url: `${url}/admin${path}`, headers: admin.headers, ...more });
const setup = {
  item: sold.variant,
  customer: known,
  reservations,
  coupon: `${own}-ONCE`,
  lastingCoupon: `${own}-OFTEN`,
  otherTill: `${own}-2`,
  tokens: { expired, revoked },
  actions: {
    change: action(`/products/${changed.product}`, {
      headers: { ...admin.headers, "content-type": "application/json" },
      body: { title: `${own}-B renamed` },
      feed: "items",
      id: changed.variant,
    }),
    drop: action(`/products/${dropped.product}`, {
      method: "DELETE",
      feed: "items",
      id: dropped.variant,
    }),
    forget: action("/till/epochs", {}),
    erase: action("/till/erasures", {
      headers: { ...admin.headers, "content-type": "application/json" },
      body: { customer: leaving },
      id: leaving,
    }),
  },
};
writeFileSync(asked.out, JSON.stringify(setup, null, 2), { mode: 0o600 });
console.log(good);
