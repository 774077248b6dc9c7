// A month of a real shop's invoices as sales of a till; then Medusa is asked by its own admin routes
// what it has, order by order and article by article.
//
//   node test/replay.mjs URL --lines FILE.csv.gz --month YYYY-MM --shop ID --till ID --admin EMAIL
//     --password TEXT [--sent yes]
//
// With --sent the sales are there already and are only compared.
// FILE has invoice, stock_code, description, quantity, invoice_date, unit_price. Amounts are taken
// for the shop's currency, VAT included. The till must be new.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { chunks, each, signOn } from "../tools/seed/admin.mjs";
import { csv } from "../tools/seed/folder.mjs";
import { Till, sale } from "./till.mjs";

const option = { type: "string" };
const {
  values: asked,
  positionals: [url],
} = parseArgs({
  allowPositionals: true,
  options: {
    lines: option,
    month: option,
    shop: option,
    till: option,
    admin: option,
    password: option,
    sent: option,
  },
});
const begun = performance.now();
const say = (text) => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const all = gunzipSync(readFileSync(asked.lines)).toString("utf8");
const [header] = all.split("\n", 1);
const own = all.split("\n").filter((row) => row.includes(`,${asked.month}-`));
const rows = csv([header, ...own].join("\n"));
const invoices = new Map();
for (const row of rows) {
  invoices.set(row.invoice, [...(invoices.get(row.invoice) ?? []), row]);
}
say(`${asked.month}: ${invoices.size} invoices, ${rows.length} lines`);

const admin = await signOn(url, asked.admin, asked.password);
const ids = await articles([...new Set(rows.map((row) => row.stock_code))]);
say(`${ids.size} articles`);
await admin.post("/till/tills", { shop: asked.shop, id: asked.till, name: asked.till });
const { token } = await admin.post("/till/tokens", { shop: asked.shop, till: asked.till });
const till = new Till(url, token);
const place = { shop: asked.shop, till: asked.till, operator: "P01" };

const TAKEN = new Set(["accepted", "duplicate"]);
let seq = 0;
const sent = [...invoices.values()].map(saleOf);
const from = performance.now();
for (const batch of asked.sent ? [] : chunks(sent, 100)) {
  const { results } = await push(batch);
  const wrong = results.find((r) => !TAKEN.has(r.outcome));
  assert.ok(!wrong, JSON.stringify(wrong));
}
say(`${sent.length} sales taken in ${((performance.now() - from) / 1000).toFixed(1)} s`);
while ((await admin.get("/till/state")).sales_without_order) {
  await new Promise((go) => setTimeout(go, 200));
}
say("all are orders");
await compare();

/** Sends as a till does: what was not answered is sent again. */
async function push(batch) {
  for (let tries = 1; ; tries++) {
    try {
      return await till.send(batch);
    } catch (fault) {
      if (tries === 5 || !fault.cause) throw fault;
    }
  }
}

/** An article of Medusa's for each code, made where there is none. */
async function articles(codes) {
  const found = new Map();
  for (let offset = 0; ; offset += 1000) {
    const { variants } = await admin.get(
      `/product-variants?limit=1000&offset=${offset}&order=id&fields=id,sku`,
    );
    for (const { id, sku } of variants) found.set(sku, id);
    if (variants.length < 1000) break;
  }
  const fresh = codes.filter((code) => !found.has(`OR-${code}`));
  await each(chunks(fresh, 100), 1, async (some) => {
    const create = some.map((code) => ({
      title: code,
      handle: `or-${Buffer.from(code).toString("hex")}`,
      status: "published",
      options: [{ title: "Size", values: ["Unique"] }],
      variants: [
        {
          title: "Unique",
          sku: `OR-${code}`,
          options: { Size: "Unique" },
          manage_inventory: false,
          prices: [{ currency_code: "eur", amount: 1 }],
        },
      ],
    }));
    const { created } = await admin.post("/products/batch?fields=id,variants.id,variants.sku", { create });
    for (const { variants } of created) found.set(variants[0].sku, variants[0].id);
  });
  return new Map(codes.map((code) => [code, found.get(`OR-${code}`)]));
}

/** Thousandths of a cent, from a decimal of pounds. */
function milliOf(text) {
  return Math.round(Number(text) * 100_000);
}
function totalOf(row) {
  return Math.round((milliOf(row.unit_price) * Number(row.quantity)) / 1000);
}

function saleOf(lines) {
  const [{ invoice_date: at }] = lines;
  return sale(
    place,
    ++seq,
    lines.map((row) => {
      // Medusa has no price below zero but for goods that came back.
      const below = milliOf(row.unit_price) < 0;
      const qtyMilli = Number(row.quantity) * 1000;
      return {
        item: ids.get(row.stock_code),
        sku: `OR-${row.stock_code}`,
        label: row.description.trim() || row.stock_code,
        qtyMilli: below ? -qtyMilli : qtyMilli,
        unitMilli: Math.abs(milliOf(row.unit_price)),
        totalMinor: totalOf(row),
        bp: 2000,
      };
    }),
    { at: `${at}:00Z` },
  );
}

async function compare() {
  const wanted = { total: 0, count: 0, quantity: new Map(), amount: new Map() };
  for (const { body } of sent) {
    wanted.total += body.totalMinor;
    wanted.count++;
    for (const line of body.lines) {
      // Of goods without a price Medusa does not show that they came back.
      if (line.unitMilli !== 0) add(wanted.quantity, line.sku, line.qtyMilli);
      add(wanted.amount, line.sku, line.totalMinor);
    }
  }
  const found = { total: 0, count: 0, quantity: new Map(), amount: new Map() };
  const byNumber = new Map(sent.map(({ body }) => [body.number, body.totalMinor]));
  const [year, month] = asked.month.split("-").map(Number);
  const end = new Date(Date.UTC(year, month, 1)).toISOString();
  for (let offset = 0; ; offset += 50) {
    const { orders } = await admin.get(
      `/orders?limit=50&offset=${offset}&order=id&created_at[$gte]=${asked.month}-01T00:00:00Z` +
        `&created_at[$lt]=${end}&fields=id,total,metadata,items.variant_sku,items.quantity,items.unit_price,items.total`,
    );
    for (const order of orders.filter((o) => byNumber.has(o.metadata?.number))) {
      const total = minor(order.total);
      assert.equal(total, byNumber.get(order.metadata.number), order.id);
      found.total += total;
      found.count++;
      for (const item of order.items) {
        const back = item.unit_price < 0 ? -1 : 1;
        if (item.unit_price !== 0) {
          add(found.quantity, item.variant_sku, Math.round(item.quantity * 1000) * back);
        }
        add(found.amount, item.variant_sku, minor(item.total));
      }
    }
    if (orders.length < 50) break;
  }
  assert.equal(found.count, wanted.count, "orders");
  assert.equal(found.total, wanted.total, "turnover");
  say(`${found.count} orders, ${(found.total / 100).toFixed(2)} in all: equal`);
  for (const [sku, amount] of wanted.amount) {
    assert.equal(found.quantity.get(sku), wanted.quantity.get(sku), sku);
    assert.equal(found.amount.get(sku), amount, sku);
  }
  say(
    `Medusa's orders: ${found.count}, ${(found.total / 100).toFixed(2)} in all, ${wanted.amount.size} articles: equal`,
  );
}

function add(sums, key, value) {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function minor(amount) {
  return Math.round(Number(amount) * 100);
}
