// Changes everything a till sees, by Medusa's own routes, many at a time; then the feeds must tell the
// same as Medusa, and a sweep that composes all anew must find nothing to mend.
//
//   node test/storm.mjs URL TOKEN --admin EMAIL --password TEXT [--rounds N]
//
// It changes articles, prices, categories, groups, customers and stock of the platform for good.
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { Till } from "./till.mjs";
import { each, signOn } from "../tools/seed/admin.mjs";

const {
  values: asked,
  positionals: [url, token],
} = parseArgs({
  allowPositionals: true,
  options: {
    admin: { type: "string" },
    password: { type: "string" },
    rounds: { type: "string", default: "5" },
  },
});
const till = new Till(url, token);
const admin = await signOn(url, asked.admin, asked.password);
const remove = (path) => fetch(`${url}/admin${path}`, { method: "DELETE", headers: admin.headers });
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const some = () => Math.random().toString(36).slice(2, 8);

const cursors = {};
for (const feed of [
  "settings",
  "items",
  "prices",
  "stock",
  "promotions",
  "customers",
  "orders",
  "reservations",
]) {
  cursors[feed] = (await till.pull(feed)).cursor;
}
const { products } = await admin.get(
  "/products?limit=200&order=id&fields=id,variants.id,variants.inventory_items.inventory_item_id,variants.prices.id,variants.prices.amount,variants.prices.currency_code,variants.prices.rules",
);
const { customers } = await admin.get("/customers?limit=100&order=id&fields=id");
const { product_categories: categories } = await admin.get(
  "/product-categories?limit=100&fields=id,name",
);
const { customer_groups: groups } = await admin.get("/customer-groups?limit=100&fields=id,name");
const { stock_locations: locations } = await admin.get("/stock-locations?limit=100&fields=id");
const { price_lists: lists } = await admin.get("/price-lists?limit=100&fields=id");
for (const list of lists)
  list.prices = (await admin.get(`/price-lists/${list.id}/prices?limit=50`)).prices;
const { promotions } = await admin.get("/promotions?limit=100&fields=id,code");
const currency = products[0].variants[0].prices[0].currency_code;

/** One change each; what Medusa refuses is no failure of ours. */
const CHANGES = {
  "article: title": (p) => admin.post(`/products/${p.id}?fields=id`, { title: `Storm ${some()}` }),
  "article: images replaced": (p) =>
    admin.post(`/products/${p.id}?fields=id`, {
      thumbnail: `drawn:storm:${some()}`,
      images: [{ url: `drawn:storm:${some()}` }],
    }),
  "article: category": (p) =>
    admin.post(`/products/${p.id}?fields=id`, { categories: [{ id: pick(categories).id }] }),
  "article: hidden and shown": async (p) => {
    await admin.post(`/products/${p.id}?fields=id`, { status: "draft" });
    await admin.post(`/products/${p.id}?fields=id`, { status: "published" });
  },
  "article: barcode": (p) =>
    admin.post(`/products/${p.id}/variants/${p.variants[0].id}?fields=id`, {
      barcode: `ST${some()}${some()}`,
    }),
  "price: base": (p) =>
    admin.post(`/products/${p.id}/variants/${p.variants[0].id}?fields=id`, {
      prices: p.variants[0].prices.map((row) => ({
        id: row.id,
        amount: 1 + Math.floor(Math.random() * 5000) / 100,
        currency_code: row.currency_code,
      })),
    }),
  "price list: price": (p) => {
    const list = pick(lists);
    const row = pick(list.prices);
    return admin.post(`/price-lists/${list.id}/prices/batch`, {
      update: [
        {
          id: row.id,
          variant_id: row.price_set.variant.id,
          amount: 1 + Math.floor(Math.random() * 100) / 100,
          currency_code: row.currency_code,
        },
      ],
    });
  },
  "price list: new price": (p) =>
    admin.post(`/price-lists/${pick(lists).id}/prices/batch`, {
      create: [{ variant_id: p.variants[0].id, amount: 0.5, currency_code: currency }],
    }),
  "price list: dates": () =>
    admin.post(`/price-lists/${pick(lists).id}?fields=id`, {
      starts_at: new Date(
        Date.now() - 86_400_000 * (1 + Math.floor(Math.random() * 20)),
      ).toISOString(),
      ends_at: new Date(
        Date.now() + 86_400_000 * (Math.floor(Math.random() * 30) - 5),
      ).toISOString(),
    }),
  "price list: off and on": async () => {
    const list = pick(lists);
    await admin.post(`/price-lists/${list.id}?fields=id`, { status: "draft" });
    await admin.post(`/price-lists/${list.id}?fields=id`, { status: "active" });
  },
  "category: name": () =>
    admin.post(`/product-categories/${pick(categories).id}?fields=id`, { name: `Storm ${some()}` }),
  "stock: level": (p) =>
    admin.post(
      `/inventory-items/${p.variants[0].inventory_items[0].inventory_item_id}/location-levels/${pick(locations).id}?fields=id`,
      { stocked_quantity: Math.floor(Math.random() * 100) + 10 },
    ),
  "customer: name": () =>
    admin.post(`/customers/${pick(customers).id}?fields=id`, { last_name: `Storm ${some()}` }),
  "customer: address": () =>
    admin.post(`/customers/${pick(customers).id}/addresses?fields=id`, {
      city: `Storm ${some()}`,
      postal_code: "69001",
      country_code: "fr",
      is_default_shipping: Math.random() < 0.5,
    }),
  "customer: group": () =>
    admin.post(`/customer-groups/${pick(groups).id}/customers`, {
      [pick(["add", "remove"])]: [pick(customers).id],
    }),
  "customer: e-mail": () =>
    admin.post(`/customers/${pick(customers).id}?fields=id`, {
      email: `storm-${some()}@example.org`,
    }),
  "group: name": () =>
    admin.post(`/customer-groups/${pick(groups).id}?fields=id`, { name: `Storm ${some()}` }),
  "customer: new and gone": async () => {
    const { customer } = await admin.post("/customers?fields=id", {
      email: `storm-${some()}${some()}@example.org`,
      first_name: "Storm",
    });
    if (Math.random() < 0.5) await remove(`/customers/${customer.id}`);
  },
  "article: new and gone": async () => {
    const { product } = await admin.post("/products?fields=id", {
      title: `Storm ${some()}`,
      status: "published",
      options: [{ title: "Taille", values: ["S", "M"] }],
      variants: ["S", "M"].map((size) => ({
        title: size,
        sku: `ST-${some()}${some()}`,
        options: { Taille: size },
        prices: [{ amount: 12.5, currency_code: currency }],
      })),
    });
    if (Math.random() < 0.5) await remove(`/products/${product.id}`);
  },
  "promotion: amount": () =>
    admin.post(`/promotions/${pick(promotions).id}?fields=id`, {
      status: pick(["active", "inactive"]),
    }),
};

const refused = new Map();
let done = 0;
const work = Array.from({ length: Number(asked.rounds) }, () => Object.keys(CHANGES))
  .flat()
  .sort(() => Math.random() - 0.5);
const begun = Date.now();
await each(work, 8, async (name) => {
  try {
    await CHANGES[name](pick(products));
    done++;
  } catch (fault) {
    refused.set(
      name,
      `${(refused.get(name)?.split(" ")[0] ?? 0) * 1 + 1} ${fault.message.slice(0, 160)}`,
    );
  }
});
console.log(
  `${done} changes of ${Object.keys(CHANGES).length} kinds in ${((Date.now() - begun) / 1000).toFixed(1)} s`,
);
for (const [name, why] of refused) console.log(`  refused by Medusa: ${name}: ${why}`);

for (
  const end = Date.now() + 30_000;
  Date.now() < end && (await admin.get("/till/state")).touches > 0;

) {
  await new Promise((go) => setTimeout(go, 100));
}
const moved = {};
for (const [feed, cursor] of Object.entries(cursors)) {
  moved[feed] = (await till.pull(feed, cursor)).entries.size;
}
console.log(`entries that moved: ${JSON.stringify(moved)}`);
const sweptAt = Date.now();
const { mended } = await admin.post("/till/sweep", {});
console.log(
  `sweep in ${Date.now() - sweptAt} ms: ${mended.length ? JSON.stringify(mended) : "nothing to mend"}`,
);
assert.deepEqual(mended, []);
