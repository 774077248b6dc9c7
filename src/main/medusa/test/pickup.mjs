// A customer orders on the web for a pick-up in the shop, by Medusa's store routes; the till sees it,
// prepares it, hands it over, and the shop's stock is right at each step.
//
//   node test/pickup.mjs URL TOKEN --admin EMAIL --password TEXT
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { Till, uuid7 } from "./till.mjs";
import { webShop } from "./webshop.mjs";
import { signOn } from "../tools/seed/admin.mjs";

const {
  values: asked,
  positionals: [url, token],
} = parseArgs({
  allowPositionals: true,
  options: { admin: { type: "string" }, password: { type: "string" } },
});
const till = new Till(url, token);
const admin = await signOn(url, asked.admin, asked.password);
const settings = (await till.pull("settings")).entries.get("shop");
const place = { shop: settings.shop.id, till: settings.till.id, operator: "P01" };

const web = await webShop(url, admin);
const stock = (await till.pull("stock")).entries;
const prices = (await till.pull("prices")).entries;
const item = [...prices.values()].find(
  (p) => p.list === "web" && (stock.get(`${p.item}@${place.shop}`)?.qtyMilli ?? 0) > 5000,
).item;
const {
  variants: [variant],
} = await admin.get(`/product-variants?id=${item}&fields=id,inventory_items.inventory_item_id`);
const { stock_locations: locations } = await admin.get("/stock-locations?limit=100");
const location = locations.find((l) => l.metadata?.till_place === place.shop).id;
const level = async () => {
  const path = `/inventory-items/${variant.inventory_items[0].inventory_item_id}/location-levels?limit=50`;
  return (await admin.get(path)).inventory_levels.find((l) => l.location_id === location);
};

const order = (metadata, email) => web.pickUp({ item, quantity: 2, email, metadata });

async function seen(id, cursor, fits = () => true) {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const found = (await till.pull("reservations", cursor)).entries.get(id);
    if (found && fits(found)) return found;
    await new Promise((go) => setTimeout(go, 20));
  }
  throw new Error(`the till does not see ${id}`);
}

const one = async (kind, body) =>
  (await till.send([{ id: uuid7(), kind, at: new Date().toISOString(), ...place, body }]))
    .results[0];
const step = (reservation, from, to) => one("reservation-step", { reservation, from, to });

const { cursor } = await till.pull("reservations");
const before = await level();
const heard = till.hear(
  ({ event, data }) => event === "feed" && data.feed === "reservations",
  20_000,
);
await new Promise((go) => setTimeout(go, 500));
const paid = await order({}, `ada-${Date.now()}@example.org`);
const found = await seen(paid.id, cursor);
const events = await heard;
console.log(
  `on the till's feed; the pulse came ${events.at(-1).at - paid.answered} ms after the web shop had its own answer (${paid.answered - paid.sent} ms)`,
);
assert.equal(found.kind, "click-and-collect");
assert.equal(found.paid, true);
assert.equal(found.lines[0].qtyMilli, 2000);
await until(async () =>
  assert.equal((await level()).reserved_quantity, before.reserved_quantity + 2),
);
const [{ id: line }] = (await admin.get(`/orders/${paid.id}?fields=id,items.id`)).order.items;
await until(async () => {
  const { reservations } = await admin.get(`/reservations?line_item_id=${line}`);
  assert.deepEqual(
    reservations.map((held) => [held.location_id, held.quantity]),
    [[location, 2]],
  );
});
console.log("its goods are held in the shop, and nowhere else");
for (const [from, to] of [
  ["requested", "preparing"],
  ["preparing", "ready"],
  ["ready", "handed-over"],
]) {
  assert.equal((await step(paid.id, from, to)).outcome, "accepted");
}
const after = await level();
assert.equal(after.reserved_quantity, before.reserved_quantity);
assert.equal(after.stocked_quantity, before.stocked_quantity - 2);
const { order: closed } = await admin.get(
  `/orders/${paid.id}?fields=id,status,metadata,fulfillment_status`,
);
assert.equal(closed.status, "completed");
console.log(
  `handed over: stock ${before.stocked_quantity} to ${after.stocked_quantity}, Medusa's order is ${closed.status}`,
);

const unpaid = await order(
  { fulfilment: "e-reservation", pay_in_store: true },
  `ben-${Date.now()}@example.org`,
);
const held = await seen(unpaid.id, cursor);
assert.equal(held.kind, "e-reservation");
assert.equal(held.paid, false);
assert.ok(held.expiresAt);
await admin.post(`/orders/${unpaid.id}/cancel`, {});
const late = await step(unpaid.id, "requested", "preparing");
assert.equal(late.code, "wrong-state", JSON.stringify(late));
assert.equal(late.state, "cancelled");
await seen(unpaid.id, cursor, (r) => r.state === "cancelled");
console.log("an order the web cancelled is refused at the counter and leaves the list");

const given = await order(
  { fulfilment: "e-reservation", pay_in_store: true },
  `cyd-${Date.now()}@example.org`,
);
await seen(given.id, cursor);
assert.equal((await step(given.id, "requested", "cancelled")).outcome, "accepted");
await until(async () =>
  assert.equal((await admin.get(`/orders/${given.id}?fields=id,status`)).order.status, "canceled"),
);
await until(async () => assert.equal((await level()).reserved_quantity, before.reserved_quantity));
console.log("what a till cancelled is cancelled in Medusa, and its goods are free");
const state = await admin.get("/till/state");
assert.equal(state.pick_up_problems, 0);
await web.close();

async function until(work) {
  for (const end = Date.now() + 15_000; ; ) {
    try {
      return await work();
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await new Promise((go) => setTimeout(go, 100));
    }
  }
}
