// Holds a running platform against the contract: every feed, every kind of envelope, every refusal.
//
//   node test/conforms.mjs URL TOKEN [--admin EMAIL --password TEXT]
//
// Sells a few things under the till's next numbers. With an administrator it also looks at what
// Medusa made of the sales, by Medusa's own routes.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { parseArgs } from "node:util";
import { Till, sale, uuid7 } from "./till.mjs";
import { signOn } from "../tools/seed/admin.mjs";

const {
  values: asked,
  positionals: [url, token],
} = parseArgs({
  allowPositionals: true,
  options: { admin: { type: "string" }, password: { type: "string" } },
});
const till = new Till(url, token);
const clauses = [];
let failed = 0;

async function clause(name, work) {
  const begun = performance.now();
  try {
    const said = await work();
    clauses.push(name);
    console.log(
      `passed  ${name}${said ? `: ${said}` : ""} (${(performance.now() - begun).toFixed(0)} ms)`,
    );
  } catch (fault) {
    failed++;
    console.log(`FAILED  ${name}\n        ${fault.stack ?? fault}`);
  }
}

const settings = (await till.pull("settings")).entries.get("shop");
const place = { shop: settings.shop.id, till: settings.till.id, operator: "P01" };
const feeds = {};
const days = async (from, to) =>
  JSON.parse((await till.ask("/till/v1/days", { query: `?from=${from}&to=${to}` })).text);
const today = new Date().toISOString().slice(0, 10);
let seq = (await days(today, today)).head?.seq ?? 0;
const one = async (envelope) => (await till.send([envelope])).results[0];

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
const [itemId, item] = [...feeds.items.entries].find(([id]) =>
  feeds.prices.entries.has(`${id}/shop`),
);
const price = feeds.prices.entries.get(`${itemId}/shop`).unitMilli;
const bp = settings.vatRates.find((rate) => rate.category === item.vat).bp;
const line = (qtyMilli = 1000, more = {}) => ({
  item: itemId,
  sku: item.sku,
  label: item.name,
  qtyMilli,
  unitMilli: price,
  bp,
  ...more,
});
const stockOf = async () =>
  (await till.pull("stock")).entries.get(`${itemId}@${place.shop}`).qtyMilli;

await clause("pages of a small limit hold the same as one large", async () => {
  const small = await till.pull("customers", undefined, 7);
  assert.deepEqual([...small.entries.keys()].sort(), [...feeds.customers.entries.keys()].sort());
});
await clause("cursors that are not ours are answered 410", async () => {
  for (const cursor of [
    "x",
    "a.b.c",
    `${"0".repeat(12)}.5.abcdef`,
    feeds.items.cursor.replace(/.$/, "~"),
  ]) {
    assert.equal((await till.page("items", cursor)).problem.code, "snapshot-required");
  }
});
await clause("an unknown feed is answered 404", async () =>
  assert.equal((await till.page("nothing")).problem.code, "unknown-feed"),
);
await clause("a limit that is none is answered 400", async () =>
  assert.equal((await till.ask("/till/v1/feeds/items", { query: "?limit=0" })).status, 400),
);
await clause("no token, a wrong token: 401; no protocol: 426", async () => {
  const path = "/till/v1/feeds/items";
  assert.equal((await till.ask(path, { headers: { authorization: "" } })).status, 401);
  assert.equal(
    (await till.ask(path, { headers: { authorization: "Bearer nothing" } })).status,
    401,
  );
  const old = await till.ask(path, { headers: { "comptoir-protocol": "0" } });
  assert.equal(old.status, 426);
  assert.ok(old.headers.get("comptoir-protocol"));
});
await clause("bodies that are no batch: 400; more than 100: 413; too large: 413", async () => {
  const path = "/till/v1/envelopes";
  for (const raw of ["", "{", "[]", '{"envelopes":{}}', '"x"']) {
    assert.equal((await till.ask(path, { method: "POST", body: {}, raw })).status, 400, raw);
  }
  assert.equal((await till.send(Array(101).fill({}))).status, 413);
  const large = JSON.stringify({ envelopes: [], more: "x".repeat(9 * 1024 * 1024) });
  assert.equal((await till.ask(path, { method: "POST", body: {}, raw: large })).status, 413);
});

let first;
await clause("a sale is taken once, however often it comes", async () => {
  const before = await stockOf();
  first = sale(place, ++seq, [line(2000, { discountMinor: 50 })], {
    customer: [...feeds.customers.entries.keys()][0],
  });
  const accepted = await one(first);
  assert.equal(accepted.outcome, "accepted", JSON.stringify(accepted));
  const duplicate = await one(first);
  assert.equal(duplicate.outcome, "duplicate");
  assert.equal(duplicate.reference, accepted.reference);
  assert.equal((await one({ ...first, at: new Date(0).toISOString() })).code, "id-reused");
  await wait(async () => assert.equal(await stockOf(), before - 2000));
});
await clause("the sale is in the orders feed as charged", async () => {
  const order = await wait(async () => {
    const found = (await till.pull("orders", feeds.orders.cursor)).entries.get(
      first.body.transaction,
    );
    assert.ok(found);
    return found;
  });
  assert.equal(order.totalMinor, first.body.totalMinor);
  assert.equal(order.channel, "store");
  assert.equal(order.customer, first.body.customer);
});
await clause("a batch packed with gzip is taken", async () => {
  const raw = gzipSync(JSON.stringify({ envelopes: [sale(place, ++seq, [line()])] }));
  const answer = await till.ask("/till/v1/envelopes", {
    method: "POST",
    body: {},
    raw,
    headers: { "content-encoding": "gzip" },
  });
  assert.equal(JSON.parse(answer.text).results[0].outcome, "accepted");
});
await clause("several tenders and change, a return, nothing to pay, goods by weight", async () => {
  const paid = Math.round(price / 1000) * 3;
  const mixed = sale(place, ++seq, [line(3000)], {
    tenders: [
      { n: 1, mode: "CASH", amountMinor: paid + 500 },
      { n: 2, mode: "CHANGE", amountMinor: -700 },
      { n: 3, mode: "CARD_MANUAL", amountMinor: 200 },
    ],
  });
  const back = sale(place, ++seq, [line(-1000)]);
  const even = sale(place, ++seq, [line(1000), line(-1000)], { tenders: [] });
  const weighed = sale(place, ++seq, [
    { ...line(), item: undefined, qtyMilli: 353, unitMilli: 1290500 },
  ]);
  const { results } = await till.send([mixed, back, even, weighed]);
  assert.deepEqual(
    results.map((r) => r.outcome),
    Array(4).fill("accepted"),
    JSON.stringify(results),
  );
});
await clause(
  "what does not add up, a used number, another shop: refused, and nothing behind is held up",
  async () => {
    const wrong = sale(place, ++seq, [line()]);
    wrong.body.tenders[0].amountMinor++;
    const used = sale(place, first.body.seq, [line()]);
    const same = { ...sale(place, seq, [line()]), body: { ...first.body, seq: 999_999 } };
    const elsewhere = sale({ ...place, shop: "NOWHERE" }, seq, [line()]);
    const foreign = sale(place, seq, [line()], { currency: "USD" });
    const strange = { ...sale(place, seq, [line()]), kind: "no-such-kind" };
    const broken = { ...sale(place, seq, [line()]), at: "yesterday" };
    const right = sale(place, seq, [line()]);
    const { results } = await till.send([
      wrong,
      used,
      same,
      elsewhere,
      foreign,
      strange,
      broken,
      null,
      {},
      right,
    ]);
    assert.deepEqual(
      results.map((r) => r.code ?? r.outcome),
      [
        "totals-differ",
        "seq-used",
        "transaction-used",
        "wrong-shop",
        "wrong-currency",
        "unknown-kind",
        "malformed",
        "malformed",
        "malformed",
        "accepted",
      ],
    );
  },
);
await clause(
  "an article and a customer the platform does not know are kept and named",
  async () => {
    const strange = sale(place, ++seq, [line(1000, { item: "variant_nowhere" })], {
      customer: "cus_nowhere",
    });
    const answer = await one(strange);
    assert.equal(answer.outcome, "accepted");
    assert.deepEqual(answer.incidents.map((i) => i.code).sort(), [
      "customer-unknown",
      "item-unknown",
    ]);
    assert.deepEqual((await one(strange)).incidents, answer.incidents, "and so is the duplicate");
  },
);
await clause("two equal batches at once are taken once", async () => {
  const batch = Array.from({ length: 10 }, () => sale(place, ++seq, [line()]));
  const answers = await Promise.all(Array.from({ length: 4 }, () => till.send(batch)));
  for (let n = 0; n < batch.length; n++) {
    const outcomes = answers.map(({ results }) => results[n].outcome);
    assert.equal(outcomes.filter((o) => o === "accepted").length, 1, outcomes.join());
    assert.equal(outcomes.filter((o) => o === "duplicate").length, 3, outcomes.join());
  }
});
await clause("reservation steps: each from the state it names, once", async () => {
  const [id] = [...feeds.reservations.entries].find(([, r]) => r.state === "requested") ?? [];
  if (!id) return "none is there to step";
  const step = (from, to) => ({
    id: uuid7(),
    kind: "reservation-step",
    at: new Date().toISOString(),
    ...place,
    body: { reservation: id, from, to },
  });
  const prepare = step("requested", "preparing");
  assert.equal((await one(prepare)).outcome, "accepted");
  assert.equal((await one(prepare)).outcome, "duplicate");
  const late = await one(step("requested", "preparing"));
  assert.equal(late.code, "wrong-state");
  assert.equal(late.state, "preparing");
  assert.deepEqual(late.holder, { till: place.till, operator: place.operator, at: prepare.at });
  assert.equal((await one(step("preparing", "handed-over"))).code, "wrong-step");
  const { results } = await till.send([
    step("preparing", "ready"),
    step("ready", "handed-over"),
    step("ready", "handed-over"),
  ]);
  assert.deepEqual(
    results.map((r) => r.code ?? r.outcome),
    ["accepted", "accepted", "wrong-state"],
  );
  const seen = await wait(async () => {
    const found = (await till.pull("reservations", feeds.reservations.cursor)).entries.get(id);
    assert.equal(found?.state, "handed-over");
    return found;
  });
  assert.equal((await one(step("handed-over", "cancelled"))).code, "wrong-step");
  assert.equal(
    (
      await one({
        ...step("ready", "handed-over"),
        body: { reservation: "order_no", from: "ready", to: "handed-over" },
      })
    ).code,
    "unknown-reservation",
  );
  return seen.number;
});
await clause("an erasure that is not there is refused", async () => {
  const done = {
    id: uuid7(),
    kind: "erasure-done",
    at: new Date().toISOString(),
    ...place,
    body: { erasure: "none", customer: "none", doneAt: new Date().toISOString() },
  };
  assert.equal((await one(done)).code, "unknown-erasure");
});
await clause("days: the sums of what was sent", async () => {
  const found = await days(today, today);
  assert.equal(found.head.seq, seq);
  const sales = JSON.parse(
    (await till.ask("/till/v1/days/{date}/sales", { at: `/till/v1/days/${today}/sales` })).text,
  ).sales;
  const [day] = found.days;
  assert.equal(day.count, sales.length);
  assert.equal(
    day.totalMinor,
    sales.reduce((sum, s) => sum + s.totalMinor, 0),
  );
  assert.equal(
    day.totalMinor,
    day.tenders.reduce((sum, t) => sum + t.amountMinor, 0),
  );
  assert.equal(
    day.totalMinor,
    day.vat.reduce((sum, v) => sum + v.grossMinor, 0),
  );
  assert.equal((await till.ask("/till/v1/days", { query: "?from=x&to=y" })).status, 400);
  return `${day.count} sales, ${day.totalMinor}`;
});
await clause("pulse: hello, beats, and a move of the stock after a sale", async () => {
  let sent;
  const events = till.hear(({ event, data }) => event === "feed" && data.feed === "stock", 10_000);
  await new Promise((go) => setTimeout(go, 1_500));
  sent = Date.now();
  await one(sale(place, ++seq, [line()]));
  const heard = await events;
  assert.equal(heard[0].event, "hello");
  assert.ok(
    heard.some((e) => e.beat),
    "a beat",
  );
  const move = heard.at(-1);
  assert.equal(move.data?.feed, "stock");
  assert.equal(
    (await till.page("stock", move.data.cursor)).lines.length,
    0,
    "its cursor is where the feed stands",
  );
  return `${move.at - sent} ms after the sale was sent`;
});
if (asked.admin) {
  const admin = await signOn(url, asked.admin, asked.password);
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
      const first = sale(place, ++seq, [line(1000, { discountMinor: 100 })], { coupons });
      assert.equal((await one(first)).incidents, undefined);
      const second = sale(place, ++seq, [line(1000, { discountMinor: 100 })], { coupons });
      const told = await one(second);
      assert.equal(told.outcome, "accepted");
      const holder = { till: place.till, operator: place.operator, at: first.at };
      assert.deepEqual(told.incidents, [{ code: "coupon-used", subject: code, holder }]);
      assert.deepEqual((await one(second)).incidents, told.incidents);
      await wait(async () =>
        assert.equal((await till.pull("coupons")).entries.get(code)?.state, "used"),
      );
      const unknown = await one(
        sale(place, ++seq, [line()], { coupons: [{ code: "NO-SUCH", amountMinor: 1 }] }),
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
      const loyal = sale(place, ++seq, [line()], {
        customer: id,
        loyalty: [
          { kind: "earn", points: 7 },
          { kind: "burn", points: 2 },
        ],
      });
      assert.equal((await one(loyal)).outcome, "accepted");
      await wait(async () =>
        assert.equal((await till.pull("customers")).entries.get(id)?.points, 5),
      );
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
    assert.equal(
      Math.round(order.total * 100),
      first.body.totalMinor,
      JSON.stringify(order.summary),
    );
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
        if (order.metadata?.till === place.till) {
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
}
await clause("a token guessed 1,000 times is held off, a right one is not", async () => {
  let held = 0;
  for (let n = 0; n < 1000; n++) {
    const answer = await fetch(`${url}/till/v1/feeds/settings`, {
      headers: { authorization: `Bearer guess-${n}`, "comptoir-protocol": "1" },
    });
    if (answer.status === 429) held++;
    else assert.equal(answer.status, 401);
    await answer.arrayBuffer();
  }
  assert.equal((await till.page("settings")).status, 200);
  return `${held} of 1,000 answered 429`;
});
console.log(
  `${clauses.length} clauses passed, ${failed} failed, ${till.checked} answers and lines held against the contract`,
);
process.exitCode = failed ? 1 : 0;

/** Tries until it holds; feeds follow what happened within a moment, not at once. */
async function wait(work, millis = 5_000) {
  for (const end = Date.now() + millis; ; ) {
    try {
      return await work();
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await new Promise((go) => setTimeout(go, 50));
    }
  }
}
