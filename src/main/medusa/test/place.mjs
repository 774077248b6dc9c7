// Somebody orders on the web for a pick-up in the till's shop, by Medusa's store routes, so many times
// with pauses; beside it `comptoir bench --arrivals N --platform URL --token T` sees them on its screen.
//
//   node test/place.mjs URL TOKEN --admin EMAIL --password TEXT [--orders N]
import { parseArgs } from "node:util";
import { Till } from "./till.mjs";
import { webShop } from "./webshop.mjs";
import { signOn } from "../tools/seed/admin.mjs";

const {
  values: asked,
  positionals: [url, token],
} = parseArgs({
  allowPositionals: true,
  options: {
    admin: { type: "string" },
    password: { type: "string" },
    orders: { type: "string", default: "30" },
  },
});
const till = new Till(url, token);
const admin = await signOn(url, asked.admin, asked.password);
const place = (await till.pull("settings")).entries.get("shop").shop.id;
const stock = (await till.pull("stock")).entries;
const prices = (await till.pull("prices")).entries;
const { item } = [...prices.values()].find(
  (price) => price.list === "web" && (stock.get(`${price.item}@${place}`)?.qtyMilli ?? 0) > 50_000,
);
const web = await webShop(url, admin);
for (let n = 1; n <= Number(asked.orders); n++) {
  await new Promise((go) => setTimeout(go, 1_000 + Math.random() * 1_500));
  const { sent, answered } = await web.pickUp({ item, quantity: 1, email: `web-${n}@example.org` });
  console.log(`${n}: the web shop's own answer took ${answered - sent} ms`);
}
await web.close();
