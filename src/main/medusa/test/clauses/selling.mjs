// What a till sends: sales, steps, and what comes of them in feeds, days and pulse.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import {
  clause,
  days,
  feeds,
  line,
  numbers,
  one,
  place,
  price,
  stockOf,
  till,
  today,
  wait,
} from "../ground.mjs";
import { sale, uuid7 } from "../till.mjs";

/** The first sale, which the administrator looks for in Medusa. */
export let first;
await clause("a sale is taken once, however often it comes", async () => {
  const before = await stockOf();
  first = sale(place, ++numbers.last, [line(2000, { discountMinor: 50 })], {
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
  const raw = gzipSync(JSON.stringify({ envelopes: [sale(place, ++numbers.last, [line()])] }));
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
  const mixed = sale(place, ++numbers.last, [line(3000)], {
    tenders: [
      { n: 1, mode: "CASH", amountMinor: paid + 500 },
      { n: 2, mode: "CHANGE", amountMinor: -700 },
      { n: 3, mode: "CARD_MANUAL", amountMinor: 200 },
    ],
  });
  const back = sale(place, ++numbers.last, [line(-1000)]);
  const even = sale(place, ++numbers.last, [line(1000), line(-1000)], { tenders: [] });
  const weighed = sale(place, ++numbers.last, [
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
    const wrong = sale(place, ++numbers.last, [line()]);
    wrong.body.tenders[0].amountMinor++;
    const used = sale(place, first.body.seq, [line()]);
    const same = { ...sale(place, numbers.last, [line()]), body: { ...first.body, seq: 999_999 } };
    const elsewhere = sale({ ...place, shop: "NOWHERE" }, numbers.last, [line()]);
    const foreign = sale(place, numbers.last, [line()], { currency: "USD" });
    const strange = { ...sale(place, numbers.last, [line()]), kind: "no-such-kind" };
    const broken = { ...sale(place, numbers.last, [line()]), at: "yesterday" };
    const right = sale(place, numbers.last, [line()]);
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
    const strange = sale(place, ++numbers.last, [line(1000, { item: "variant_nowhere" })], {
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
  const batch = Array.from({ length: 10 }, () => sale(place, ++numbers.last, [line()]));
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
  assert.equal(found.head.seq, numbers.last);
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
  await one(sale(place, ++numbers.last, [line()]));
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
