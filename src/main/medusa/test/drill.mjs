// Kills Medusa with -9 at random moments while a till sells, starts it again, and compares both ends.
//
//   node test/drill.mjs FOLDER --port N [--kills N] [--seed N]
//
// FOLDER is that of installer/platform/medusa/up. The till sends each batch until it has an answer, as
// tills do. In the end every sale must be at the platform once, its stock moved once, and Medusa must
// have one order for each with the total that was charged.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { Till, sale } from "./till.mjs";
import { signOn } from "../tools/seed/admin.mjs";

const {
  values: asked,
  positionals: [folder],
} = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: "string", default: "9000" },
    kills: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
  },
});
const up = fileURLToPath(new URL("../../../../installer/platform/medusa/up", import.meta.url));
const run = promisify(execFile);
const url = `http://127.0.0.1:${asked.port}`;
const secrets = Object.fromEntries(
  readFileSync(`${folder}/secrets`, "utf8")
    .trim()
    .split("\n")
    .map((l) => l.split("=")),
);
const till = new Till(url, readFileSync(`${folder}/token`, "utf8").trim());
const sleep = (millis) => new Promise((go) => setTimeout(go, millis));

let state = Number(asked.seed);
const random = () => {
  state = (state * 1664525 + 1013904223) % 4294967296;
  return state / 4294967296;
};

const settings = (await till.pull("settings")).entries.get("shop");
const place = { shop: settings.shop.id, till: settings.till.id, operator: "P01" };
const items = (await till.pull("items")).entries;
const prices = (await till.pull("prices")).entries;
const goods = [...items]
  .filter(([id]) => prices.has(`${id}/shop`))
  .slice(0, 40)
  .map(([id, item]) => ({
    item: id,
    sku: item.sku,
    label: item.name,
    unitMilli: prices.get(`${id}/shop`).unitMilli,
    qtyMilli: 1000,
    bp: settings.vatRates.find((rate) => rate.category === item.vat).bp,
  }));
const days = async () =>
  JSON.parse((await till.ask("/till/v1/days", { query: "?from=2000-01-01&to=2100-01-01" })).text);
const stock = async () => (await till.pull("stock")).entries;
const before = { stock: await stock(), seq: (await days()).head?.seq ?? 0 };
let seq = before.seq;
const sold = [],
  moved = new Map();
let tries = 0,
  selling = true;

async function sell() {
  while (selling) {
    const batch = Array.from({ length: 1 + Math.floor(random() * 20) }, () => {
      const lines = Array.from(
        { length: 1 + Math.floor(random() * 4) },
        () => goods[Math.floor(random() * goods.length)],
      );
      return sale(place, ++seq, lines);
    });
    for (let done = false; !done; tries++) {
      try {
        const { status, results } = await till.send(batch);
        done =
          status === 200 &&
          results.every((r) => r.outcome === "accepted" || r.outcome === "duplicate");
        if (!done) await sleep(100);
      } catch (fault) {
        if (fault.name !== "TypeError") throw fault;
        await sleep(100);
      }
    }
    sold.push(...batch);
    for (const line of batch.flatMap((e) => e.body.lines)) {
      moved.set(line.item, (moved.get(line.item) ?? 0) + line.qtyMilli);
    }
  }
}

const begun = Date.now();
const selling_ = sell();
for (let n = 0; n < Number(asked.kills); n++) {
  await sleep(200 + random() * 3000);
  const pid = Number(readFileSync(`${folder}/run/medusa.pid`, "utf8").trim());
  process.kill(pid, "SIGKILL");
  const at = sold.length;
  await run(up, [folder, "--empty", "--port", asked.port]);
  console.log(`killed ${n + 1}, ${at} sales so far, up again`);
}
await sleep(1000);
selling = false;
await selling_;

const admin = await signOn(url, "admin@comptoir.example", secrets.ADMIN_PASSWORD);
for (let left = 1; left; ) {
  await sleep(500);
  const stand = await admin.get("/till/state");
  left = stand.sales_without_order + stand.touches;
  assert.equal(stand.sale_problems, 0);
}
const there = new Map();
for (const { businessDate } of (await days()).days) {
  const { text } = await till.ask("/till/v1/days/{date}/sales", {
    at: `/till/v1/days/${businessDate}/sales`,
  });
  for (const one of JSON.parse(text).sales)
    if (one.seq > before.seq) there.set(one.transaction, one);
}
const lost = sold.filter(
  (e) => there.get(e.body.transaction)?.totalMinor !== e.body.totalMinor,
).length;
const after = await stock();
const differing = [...moved].filter(([item, qty]) => {
  const key = `${item}@${place.shop}`;
  return before.stock.get(key).qtyMilli - after.get(key).qtyMilli !== qty;
}).length;
const orders = await medusaOrders();
const wrong = sold.filter((e) => {
  const found = orders.get(e.body.transaction) ?? [];
  return found.length !== 1 || Math.round(found[0].total * 100) !== e.body.totalMinor;
}).length;
console.log(
  `${asked.kills} kills, ${sold.length} sales in ${tries} pushes, ${((Date.now() - begun) / 1000).toFixed(0)} s: ` +
    `${lost} lost, ${there.size - sold.length} doubled, ${differing} stock levels differing, ${wrong} Medusa orders missing, doubled or differing`,
);
assert.deepEqual([lost, there.size - sold.length, differing, wrong], [0, 0, 0, 0]);

/** By Medusa's own route, newest first until all sales of the drill are met. */
async function medusaOrders() {
  const found = new Map();
  const from = new Date(begun - 1000).toISOString();
  for (let offset = 0; ; offset += 100) {
    const { orders: some } = await admin.get(
      `/orders?limit=100&offset=${offset}&order=id&created_at[$gte]=${from}&fields=id,total,metadata`,
    );
    for (const order of some) {
      const id = order.metadata?.till_transaction;
      if (id) found.set(id, [...(found.get(id) ?? []), order]);
    }
    if (some.length < 100) return found;
  }
}
