// What a till sends besides sales and steps, and what comes of it in the feeds and in Medusa.
import assert from "node:assert/strict";
import { clause, feeds, itemId, line, numbers, one, place, price, stockOf, till, wait } from "../ground.mjs";
import { admin } from "./administrator.mjs";
import { sale, uuid7 } from "../till.mjs";

const envelope = (kind, body, more = {}) => ({
  id: uuid7(),
  kind,
  at: new Date().toISOString(),
  ...place,
  body,
  ...more,
});
const today = new Date().toISOString().slice(0, 10);
const customerOf = async (id) => (await till.pull("customers", feeds.customers.cursor)).entries.get(id);

const person = uuid7();
const email = `${person}@example.org`;
await clause("a customer a till made is one of the platform's", async () => {
  const made = envelope("customer", {
    customer: person,
    deed: "create",
    givenName: "Inès",
    familyName: "Lefèvre",
    email,
    phone: "0612000001",
    card: "29000012",
    postcode: "69002",
    city: "Lyon",
    consents: [{ channel: "email", granted: true, at: today }],
  });
  const { results } = await till.send([made, made]);
  assert.deepEqual(results.map((r) => r.outcome), ["accepted", "duplicate"], JSON.stringify(results));
  assert.equal(results[0].reference, `customer/${person}`);
  const found = await wait(async () => {
    const seen = await customerOf(person);
    assert.ok(seen);
    return seen;
  });
  assert.equal(found.familyName, "Lefèvre");
  assert.equal(found.card, "29000012");
  assert.equal(found.city, "Lyon");
  assert.deepEqual(found.consents, [{ channel: "email", granted: true, at: today }]);
  const { customer } = await admin.get(`/customers/${person}`);
  assert.equal(customer.email, email);
  assert.equal((await one(envelope("customer", { customer: person, deed: "create" }))).code, "customer-used");
});
await clause("an edit touches what it names, a consent gives way to a later one only", async () => {
  const edit = (body) => one(envelope("customer", { customer: person, deed: "edit", ...body }));
  assert.equal((await edit({ phone: "0699", city: "Bron" })).outcome, "accepted");
  const consent = (granted, at) => edit({ consents: [{ channel: "email", granted, at }] });
  assert.equal((await consent(false, "2020-01-01")).outcome, "accepted");
  await wait(async () => {
    const seen = await customerOf(person);
    assert.equal(seen.phone, "0699");
    assert.equal(seen.city, "Bron");
    assert.equal(seen.familyName, "Lefèvre");
    assert.equal(seen.consents[0].granted, true, "the older word does not count");
  });
  assert.equal((await consent(false, today)).outcome, "accepted");
  await wait(async () => assert.equal((await customerOf(person)).consents[0].granted, false));
  assert.equal(
    (await one(envelope("customer", { customer: "nobody", deed: "edit", phone: "1" }))).code,
    "unknown-customer",
  );
  assert.equal(
    (await one(envelope("customer", { customer: person, deed: "edit", email: "no address" }))).code,
    "malformed",
  );
});
await clause("the same e-mail is the same customer, for sales under either id", async () => {
  const other = uuid7();
  const answer = await one(
    envelope("customer", { customer: other, deed: "create", givenName: "I", email: email.toUpperCase() }),
  );
  assert.equal(answer.outcome, "accepted", JSON.stringify(answer));
  assert.equal(answer.reference, `customer/${person}`);
  assert.deepEqual(answer.incidents, [{ code: "customer-merged", subject: person }]);
  const bought = sale(place, ++numbers.last, [line()], { customer: other });
  const taken = await one(bought);
  assert.equal(taken.outcome, "accepted");
  assert.equal(taken.incidents, undefined);
  await wait(async () => {
    const seen = (await till.pull("orders", feeds.orders.cursor)).entries.get(bought.body.transaction);
    assert.equal(seen?.customer, person);
  });
});
await clause("goods that came, and that went elsewhere", async () => {
  const before = await stockOf();
  const came = envelope("stock-move", { reason: "received", lines: [{ n: 1, item: itemId, qtyMilli: 5000 }] });
  const { results } = await till.send([came, came]);
  assert.deepEqual(results.map((r) => r.outcome), ["accepted", "duplicate"], JSON.stringify(results));
  await wait(async () => assert.equal(await stockOf(), before + 5000));
  const to = feeds.settings.entries.get("shop").places.find((p) => p.id !== place.shop).id;
  const there = async () => (await till.pull("stock")).entries.get(`${itemId}@${to}`)?.qtyMilli ?? 0;
  const had = await there();
  const went = await one(
    envelope("stock-move", { reason: "transfer", to, lines: [{ n: 1, item: itemId, qtyMilli: -5000 }] }),
  );
  assert.equal(went.outcome, "accepted", JSON.stringify(went));
  await wait(async () => {
    assert.equal(await stockOf(), before);
    assert.equal(await there(), had + 5000);
  });
  const lines = [{ n: 1, item: "nobody-knows", qtyMilli: 1000 }];
  assert.deepEqual((await one(envelope("stock-move", { reason: "received", lines }))).incidents, [
    { code: "item-unknown", subject: "nobody-knows" },
  ]);
  assert.equal(
    (await one(envelope("stock-move", { reason: "transfer", to: "nowhere", lines }))).code,
    "unknown-place",
  );
});
await clause("a closed day is kept once, and one that differs is told", async () => {
  const z = Math.floor(Date.now() / 10);
  const close = (more) =>
    envelope("till-close", {
      z,
      businessDate: "2019-01-01",
      currency: "EUR",
      count: 0,
      totalMinor: 0,
      tenders: [],
      vat: [],
      record: { text: "{}", sha256: "0".repeat(64), algorithm: "none" },
      ...more,
    });
  const right = await one(close());
  assert.equal(right.outcome, "accepted", JSON.stringify(right));
  assert.equal(right.incidents, undefined);
  assert.equal((await one(close())).code, "z-used");
  const wrong = await one(close({ z: z + 1, count: 1, totalMinor: 100 }));
  assert.deepEqual(wrong.incidents, [{ code: "day-differs", subject: "2019-01-01" }]);
});
const ordered = (more = {}) => ({
  order: uuid7(),
  number: `T-${Date.now()}`,
  customer: person,
  currency: "EUR",
  totalMinor: Math.round(price / 1000) * 2,
  paid: true,
  delivery: {
    kind: "ship",
    address: { name: "Inès Lefèvre", lines: ["1 rue"], postcode: "69002", city: "Lyon", country: "FR" },
  },
  lines: [
    {
      n: 1,
      item: itemId,
      sku: "S",
      label: "L",
      qtyMilli: 2000,
      unitMilli: price,
      totalMinor: Math.round(price / 1000) * 2,
      bp: 2000,
    },
  ],
  ...more,
});
await clause("an order made at the counter is Medusa's to send", async () => {
  const body = ordered();
  const sent = envelope("order", body);
  const { results } = await till.send([sent, sent]);
  assert.deepEqual(results.map((r) => r.outcome), ["accepted", "duplicate"], JSON.stringify(results));
  const id = results[0].reference.replace("order/", "");
  const { order } = await admin.get(
    `/orders/${id}?fields=id,status,total,payment_status,fulfillment_status,customer_id,*shipping_address,*items`,
  );
  assert.equal(order.status, "pending");
  assert.equal(Math.round(order.total * 100), body.totalMinor);
  assert.equal(order.customer_id, person);
  assert.equal(order.shipping_address.city, "Lyon");
  const { reservations } = await admin.get(`/reservations?line_item_id=${order.items[0].id}`);
  assert.equal(reservations.length, 1, "its goods are held");
  assert.equal(reservations[0].quantity, 2);
  await wait(async () => {
    const seen = (await till.pull("orders", feeds.orders.cursor)).entries.get(id);
    assert.equal(seen?.number, body.number);
    assert.equal(seen.totalMinor, body.totalMinor);
  });
  const wrong = (more, code) => async () =>
    assert.equal((await one(envelope("order", ordered(more)))).code, code);
  await wrong({ totalMinor: 1 }, "totals-differ")();
  await wrong({ delivery: { kind: "pick-up", place: "nowhere" } }, "unknown-place")();
  await wrong({ delivery: { kind: "fly" } }, "malformed")();
});
await clause("an order to be fetched is handed over in parts", async () => {
  const body = ordered({ delivery: { kind: "pick-up", place: place.shop, code: "ABC" } });
  const made = await one(envelope("order", body));
  assert.equal(made.outcome, "accepted", JSON.stringify(made));
  const reservation = made.reference.replace("order/", "");
  const waiting = async () =>
    (await till.pull("reservations", feeds.reservations.cursor)).entries.get(reservation);
  await wait(async () => assert.equal((await waiting())?.lines[0].qtyMilli, 2000));
  const step = (from, to, more = {}) =>
    one(envelope("reservation-step", { reservation, from, to, ...more }));
  assert.equal((await step("requested", "preparing")).outcome, "accepted");
  assert.equal((await step("preparing", "ready")).outcome, "accepted");
  const before = await stockOf();
  const much = await step("ready", "handed-over", { lines: [{ n: 1, qtyMilli: 3000 }] });
  assert.equal(much.code, "wrong-lines", JSON.stringify(much));
  const part = await step("ready", "handed-over", { lines: [{ n: 1, qtyMilli: 1000 }] });
  assert.equal(part.outcome, "accepted", JSON.stringify(part));
  assert.equal(part.state, "ready");
  await wait(async () => {
    assert.equal(await stockOf(), before - 1000);
    const rest = await waiting();
    assert.equal(rest.state, "ready");
    assert.equal(rest.lines[0].qtyMilli, 1000);
  });
  const end = await step("ready", "handed-over", { lines: [{ n: 1, qtyMilli: 1000 }] });
  assert.equal(end.state, "handed-over", JSON.stringify(end));
  await wait(async () => {
    assert.equal(await stockOf(), before - 2000);
    assert.equal((await waiting()).state, "handed-over");
  });
});
await clause("no more is given back than was paid, however often it is asked", async () => {
  const bought = sale(place, ++numbers.last, [line(2000)]);
  assert.equal((await one(bought)).outcome, "accepted");
  const of = bought.body.transaction;
  const back = (qtyMilli) =>
    sale(place, ++numbers.last, [line(qtyMilli, { order: of })], { type: "RETURN" });
  const first = await one(back(-1000));
  assert.equal(first.outcome, "accepted", JSON.stringify(first));
  const more = await one(back(-2000));
  assert.equal(more.code, "refund-exceeds-paid", JSON.stringify(more));
  assert.match(more.message, /Paid \d+, given back \d+ so far/);
  assert.equal((await one(back(-1000))).outcome, "accepted");
  assert.equal((await one(back(-1000))).code, "refund-exceeds-paid");
  const [web, order] = [...feeds.orders.entries].find(
    ([, o]) => o.channel === "web" && o.kind === "sale" && o.totalMinor > 0,
  );
  const dear = { ...line(-1000, { order: web }), unitMilli: (order.totalMinor + 1) * 1000 };
  assert.equal((await one(sale(place, ++numbers.last, [dear]))).code, "refund-exceeds-paid");
});
await clause("a customer who is forgotten is gone everywhere, and what was sold stays", async () => {
  await admin.post("/till/erasures", { customer: person });
  await wait(async () => {
    const gone = (await till.pull("erasures", feeds.erasures.cursor)).entries;
    assert.ok([...gone.values()].some((e) => e.customer === person));
    assert.equal(await customerOf(person), undefined);
  });
  const late = sale(place, ++numbers.last, [line()], { customer: person });
  const taken = await one(late);
  assert.equal(taken.outcome, "accepted");
  assert.equal(taken.incidents, undefined);
  assert.equal((await one(envelope("customer", { customer: person, deed: "edit", phone: "1" }))).code, "customer-erased");
  await wait(async () => {
    const seen = (await till.pull("orders", feeds.orders.cursor)).entries.get(late.body.transaction);
    assert.ok(seen);
    assert.equal(seen.customer, undefined);
  });
});
