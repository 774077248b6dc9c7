// What the clauses stand on: the till, its shop, an article it sells, and the score.
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { Till } from "./till.mjs";

export const {
  values: asked,
  positionals: [url, token],
} = parseArgs({
  allowPositionals: true,
  options: { admin: { type: "string" }, password: { type: "string" } },
});
export const till = new Till(url, token);
/** How the clauses went. */
export const score = { passed: 0, failed: 0 };

/** Runs one clause and says how it went. */
export async function clause(name, work) {
  const begun = performance.now();
  try {
    const said = await work();
    score.passed++;
    console.log(
      `passed  ${name}${said ? `: ${said}` : ""} (${(performance.now() - begun).toFixed(0)} ms)`,
    );
  } catch (fault) {
    score.failed++;
    console.log(`FAILED  ${name}\n        ${fault.stack ?? fault}`);
  }
}

export const settings = (await till.pull("settings")).entries.get("shop");
export const place = { shop: settings.shop.id, till: settings.till.id, operator: "P01" };
export const feeds = {};
export const days = async (from, to) =>
  JSON.parse((await till.ask("/till/v1/days", { query: `?from=${from}&to=${to}` })).text);
export const today = new Date().toISOString().slice(0, 10);
/** The last number the till gave. */
export const numbers = { last: (await days(today, today)).head?.seq ?? 0 };
export const one = async (envelope) => (await till.send([envelope])).results[0];

for (const feed of [
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
]) {
  await clause(`feed ${feed}`, async () => {
    feeds[feed] = await till.pull(feed);
    assert.equal(feeds[feed].status, 200);
    const again = await till.page(feed, feeds[feed].cursor);
    assert.equal(again.lines.length, 0, "nothing is new behind the end");
    return `${feeds[feed].entries.size} entries`;
  });
}
export const [itemId, item] = [...feeds.items.entries].find(([id]) =>
  feeds.prices.entries.has(`${id}/shop`),
);
export const price = feeds.prices.entries.get(`${itemId}/shop`).unitMilli;
const bp = settings.vatRates.find((rate) => rate.category === item.vat).bp;
export const line = (qtyMilli = 1000, more = {}) => ({
  item: itemId,
  sku: item.sku,
  label: item.name,
  qtyMilli,
  unitMilli: price,
  bp,
  ...more,
});
export const stockOf = async () =>
  (await till.pull("stock")).entries.get(`${itemId}@${place.shop}`).qtyMilli;

/** Tries until it holds; feeds follow what happened within a moment, not at once. */
export async function wait(work, millis = 5_000) {
  for (const end = Date.now() + millis; ; ) {
    try {
      return await work();
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await new Promise((go) => setTimeout(go, 50));
    }
  }
}
