// What wants an administrator: coupons, people, tokens, and Medusa's own view.
import assert from "node:assert/strict";
import {
  asked,
  clause,
  days,
  line,
  numbers,
  one,
  place,
  settings,
  till,
  url,
  wait,
} from "../ground.mjs";
import { Till, sale, uuid7 } from "../till.mjs";
import { signOn } from "../../tools/seed/admin.mjs";
import { first } from "./selling.mjs";

export const admin = await signOn(url, asked.admin, asked.password);
await clause(
  "a coupon of single use counts once; the second sale stands and is told who was first",
  async () => {
    const code = `CONF${uuid7().slice(-8).toUpperCase()}`;
    await admin.post("/till/coupons", {
      coupons: [
        { code, label: "Conformance", amount_minor: 100, currency: "EUR", single_use: true },
      ],
    });
    await wait(async () =>
      assert.equal((await till.pull("coupons")).entries.get(code)?.state, "open"),
    );
    const coupons = [{ code, amountMinor: 100 }];
    const used = sale(place, ++numbers.last, [line(1000, { discountMinor: 100 })], { coupons });
    assert.equal((await one(used)).incidents, undefined);
    const second = sale(place, ++numbers.last, [line(1000, { discountMinor: 100 })], { coupons });
    const told = await one(second);
    assert.equal(told.outcome, "accepted");
    const holder = { till: place.till, operator: place.operator, at: used.at };
    assert.deepEqual(told.incidents, [{ code: "coupon-used", subject: code, holder }]);
    assert.deepEqual((await one(second)).incidents, told.incidents);
    await wait(async () =>
      assert.equal((await till.pull("coupons")).entries.get(code)?.state, "used"),
    );
    const unknown = await one(
      sale(place, ++numbers.last, [line()], { coupons: [{ code: "NO-SUCH", amountMinor: 1 }] }),
    );
    assert.equal(unknown.incidents[0].code, "coupon-unknown");
  },
);
await clause(
  "points move with their sale; a person who is forgotten leaves every feed",
  async () => {
    const email = `conf-${uuid7()}@example.org`;
    const {
      customer: { id },
    } = await admin.post("/customers?fields=id", {
      email,
      first_name: "Conf",
      last_name: "Ormance",
    });
    await wait(async () => assert.ok((await till.pull("customers")).entries.get(id)));
    const loyal = sale(place, ++numbers.last, [line()], {
      customer: id,
      loyalty: [
        { kind: "earn", points: 7 },
        { kind: "burn", points: 2 },
      ],
    });
    assert.equal((await one(loyal)).outcome, "accepted");
    await wait(async () => assert.equal((await till.pull("customers")).entries.get(id)?.points, 5));
    const { erasure } = await admin.post("/till/erasures", { customer: id });
    await wait(async () =>
      assert.equal((await till.pull("erasures")).entries.get(erasure)?.customer, id),
    );
    assert.equal((await till.pull("customers")).entries.get(id), undefined);
    assert.equal(
      (await till.pull("orders")).entries.get(loyal.body.transaction).customer,
      undefined,
    );
    const done = {
      id: uuid7(),
      kind: "erasure-done",
      at: new Date().toISOString(),
      shop: place.shop,
      till: place.till,
      body: { erasure, customer: id, doneAt: new Date().toISOString() },
    };
    assert.equal((await one(done)).outcome, "accepted");
    assert.equal((await one(done)).outcome, "duplicate");
  },
);
await clause(
  "a token that ran out, and one that was revoked, are refused each by its code",
  async () => {
    const id = "CONFORMANCE";
    await admin.post("/till/tills", { shop: place.shop, id, name: id });
    const past = await admin.post("/till/tokens", {
      shop: place.shop,
      till: id,
      expires_at: new Date(Date.now() - 1000).toISOString(),
    });
    const problem = async (other) =>
      (await new Till(url, other.token).page("settings")).problem?.code;
    assert.equal(await problem(past), "token-expired");
    const now = await admin.post("/till/tokens", { shop: place.shop, till: id });
    assert.equal(await problem(now), undefined);
    await admin.post("/till/revocations", { shop: place.shop, till: id });
    assert.equal(await problem(now), "unauthorized");
  },
);
await clause("Medusa's own routes show the sale as charged", async () => {
  await wait(
    async () => assert.equal((await admin.get("/till/state")).sales_without_order, 0),
    30_000,
  );
  const { orders } = await admin.get(
    `/orders?q=${first.body.transaction}&fields=id,total,tax_total,status,custom_display_id,customer_id,payment_status,fulfillment_status,summary,*items,*payment_collections`,
  );
  assert.equal(orders.length, 1, JSON.stringify(orders).slice(0, 300));
  const [order] = orders;
  assert.equal(Math.round(order.total * 100), first.body.totalMinor, JSON.stringify(order.summary));
  assert.equal(order.status, "completed");
  assert.equal(order.payment_status, "captured");
  assert.equal(order.summary.pending_difference, 0);
  return `${order.id} ${order.total}, ${order.payment_status}, ${order.fulfillment_status}`;
});
await clause("the sum of all orders of the shop is the sum of all sales", async () => {
  const state = await admin.get("/till/state");
  assert.equal(state.sale_problems, 0);
  let total = 0,
    count = 0;
  const { sales_channels: channels } = await admin.get("/sales-channels?limit=100");
  const own = channels.find((c) => c.name === `Shop ${settings.shop.name}`).id;
  for (let offset = 0; ; offset += 200) {
    const { orders } = await admin.get(
      `/orders?limit=200&offset=${offset}&order=-id&sales_channel_id[]=${own}&fields=id,total,metadata`,
    );
    for (const order of orders)
      if (order.metadata?.till === place.till && order.metadata.till_transaction) {
        total += Math.round(order.total * 100);
        count++;
      }
    if (orders.length < 200 || !orders.some((o) => o.metadata?.till_transaction)) break;
  }
  const found = await days("2000-01-01", "2100-01-01");
  assert.equal(
    count,
    found.days.reduce((sum, d) => sum + d.count, 0),
  );
  assert.equal(
    total,
    found.days.reduce((sum, d) => sum + d.totalMinor, 0),
  );
  return `${count} orders, ${total}`;
});
