// How long things take: a sale alone, sales in batches of 100, a full pull, 100 changes, a pulse.
//
//   node test/bench.mjs URL TOKEN [--admin EMAIL --password TEXT] [--sales N]
import { parseArgs } from "node:util";
import { Till, sale } from "./till.mjs";
import { signOn } from "../tools/seed/admin.mjs";

const {
  values: asked,
  positionals: [url, token],
} = parseArgs({
  allowPositionals: true,
  options: {
    admin: { type: "string" },
    password: { type: "string" },
    sales: { type: "string", default: "1000" },
  },
});
const till = new Till(url, token);
const settings = (await till.pull("settings")).entries.get("shop");
const place = { shop: settings.shop.id, till: settings.till.id, operator: "P01" };
const ms = (from) => performance.now() - from;
const at = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(0);
const raw = (path, body) =>
  fetch(`${url}${path}`, {
    method: body ? "POST" : "GET",
    body: body && JSON.stringify(body),
    headers: {
      authorization: `Bearer ${token}`,
      "comptoir-protocol": "1",
      "content-type": "application/json",
    },
  }).then((answer) => answer.text());

const items = (await till.pull("items")).entries;
const prices = (await till.pull("prices")).entries;
const goods = [...items]
  .filter(([id]) => prices.has(`${id}/shop`))
  .map(([id, item]) => ({
    item: id,
    sku: item.sku,
    label: item.name,
    unitMilli: prices.get(`${id}/shop`).unitMilli,
    qtyMilli: 1000,
    bp: settings.vatRates.find((rate) => rate.category === item.vat).bp,
  }));
const year = "2000-01-01",
  end = "2100-01-01";
let seq = JSON.parse(await raw(`/till/v1/days?from=${year}&to=${end}`)).head?.seq ?? 0;
const basket = () =>
  sale(
    place,
    ++seq,
    Array.from({ length: 3 }, () => goods[Math.floor(Math.random() * goods.length)]),
  );

let from = performance.now(),
  entries = 0,
  bytes = 0;
for (const feed of ["items", "prices", "stock"]) {
  for (let after, more = true; more; ) {
    const text = await raw(`/till/v1/feeds/${feed}?limit=2000${after ? `&after=${after}` : ""}`);
    const lines = text.trim().split("\n");
    bytes += text.length;
    entries += lines.length - 1;
    ({ next: after, more } = JSON.parse(lines.at(-1)));
  }
}
console.log(
  `full pull of items, prices, stock: ${entries} entries, ${(bytes / 1e6).toFixed(1)} MB in ${ms(from).toFixed(0)} ms`,
);

const singles = [];
for (let n = 0; n < 100; n++) {
  const body = { envelopes: [basket()] };
  from = performance.now();
  await raw("/till/v1/envelopes", body);
  singles.push(ms(from));
}
singles.sort((a, b) => a - b);
console.log(`one sale of 3 lines: p50 ${at(singles, 0.5)} ms, p99 ${at(singles, 0.99)} ms`);

const batches = [],
  count = Math.ceil(Number(asked.sales) / 100);
const begun = performance.now();
for (let n = 0; n < count; n++) {
  const body = { envelopes: Array.from({ length: 100 }, basket) };
  from = performance.now();
  const { results } = JSON.parse(await raw("/till/v1/envelopes", body));
  if (results.some((r) => r.outcome !== "accepted")) throw new Error(JSON.stringify(results[0]));
  batches.push(ms(from));
}
const taken = ms(begun);
batches.sort((a, b) => a - b);
console.log(
  `batches of 100: p50 ${at(batches, 0.5)} ms, p99 ${at(batches, 0.99)} ms, ${((count * 100_000) / taken).toFixed(0)} sales a second, ${(taken / count / 100).toFixed(1)} ms a sale`,
);
if (asked.admin) {
  const admin = await signOn(url, asked.admin, asked.password);
  while ((await admin.get("/till/state")).sales_without_order)
    await new Promise((go) => setTimeout(go, 100));
  const all = ms(begun);
  console.log(
    `and all are Medusa orders after ${all.toFixed(0)} ms: ${(all / count / 100).toFixed(1)} ms a sale`,
  );
}
const cursor = (await till.pull("stock")).cursor;
const hundred = sale(place, ++seq, goods.slice(0, 100));
from = performance.now();
await raw("/till/v1/envelopes", { envelopes: [hundred] });
for (let seen = 0; seen < 100; ) {
  seen = (await raw(`/till/v1/feeds/stock?after=${cursor}`)).split("\n").length - 2;
}
console.log(
  `a delta of 100 changes: ${ms(from).toFixed(0)} ms from the sale that made them to having them`,
);
