// Fills a Medusa that has the till extension from a shop folder, through the admin HTTP API.
//
//   COMPTOIR_ADMIN=… COMPTOIR_PASSWORD=… node tools/seed.mjs --shop DIR [--url URL] [--orders all|N|none]
//     [--token-file FILE] [--till ID] [--articles N]
//
// With --articles only the first N of them, and what belongs to them.
//
// Run again it adds what is missing and leaves the rest. A till's token is told when it is made: it is
// made when FILE is not there, and printed when no FILE is named.
import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { signOn } from "./seed/admin.mjs";
import { readFolder } from "./seed/folder.mjs";
import { bringGoods } from "./seed/goods.mjs";
import { bringCoupons, bringCustomers, bringOrders, bringOthers } from "./seed/people.mjs";
import { bringPromotions } from "./seed/promotions.mjs";
import { setUpShop } from "./seed/shop.mjs";
import { slice } from "./seed/slice.mjs";

const { values: asked } = parseArgs({
  options: {
    shop: { type: "string" },
    url: { type: "string", default: "http://127.0.0.1:9000" },
    orders: { type: "string", default: "all" },
    "token-file": { type: "string" },
    till: { type: "string" },
    articles: { type: "string" },
  },
});
const begun = Date.now();
const say = (text) =>
  console.error(`seed ${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const whole = readFolder(asked.shop);
const folder = asked.articles ? slice(whole, Number(asked.articles)) : whole;
const admin = await signOn(asked.url, process.env.COMPTOIR_ADMIN, process.env.COMPTOIR_PASSWORD);
const { settings } = folder;
const shop = settings["shop.id"];
const till = asked.till ?? settings["till.id"];

const ground = await setUpShop(admin, folder);
await admin.post("/till/tills", { shop, id: till, name: settings["till.name"] ?? till });
say("shop");
await bringOthers(admin, folder);
const items = await bringGoods(admin, folder, ground, say);
const customers = await bringCustomers(admin, folder, say);
await bringPromotions(admin, folder, { items, customers });
await bringCoupons(admin, folder, customers);
say("customers");
if (asked.orders !== "none") {
  const most = asked.orders === "all" ? Infinity : Number(asked.orders);
  await bringOrders(admin, folder, { items, customers, most }, say);
}
if (!asked["token-file"] || !existsSync(asked["token-file"])) {
  const { token } = await admin.post("/till/tokens", { shop, till });
  if (asked["token-file"]) writeFileSync(asked["token-file"], token, { mode: 0o600 });
  else console.log(`token ${token}`);
}
say("done");
