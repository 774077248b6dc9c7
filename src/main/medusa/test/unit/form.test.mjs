import assert from "node:assert/strict";
import { test } from "node:test";
import form from "../../src/till/up/form.js";
import { sale } from "../till.mjs";

const sound = () =>
  sale({ shop: "S", till: "T", operator: "O" }, 1, [
    { item: "I", sku: "A", label: "A", qtyMilli: 1000, unitMilli: 490000, bp: 2000 },
  ]);

test("a sound sale passes", () => {
  const envelope = sound();
  assert.equal(form.sale(form.envelope(envelope).body), envelope.body);
});

test("each missing field is named", () => {
  for (const name of ["id", "kind", "at", "shop", "till", "operator", "body"]) {
    const envelope = sound();
    delete envelope[name];
    assert.throws(
      () => form.envelope(envelope),
      (fault) => fault instanceof form.Malformed && fault.message.includes(name),
    );
  }
  for (const name of [
    "transaction",
    "seq",
    "lines",
    "tenders",
    "vat",
    "record",
    "totalMinor",
    "businessDate",
  ]) {
    const { body } = sound();
    delete body[name];
    assert.throws(
      () => form.sale(body),
      (fault) => fault instanceof form.Malformed && fault.message.includes(name),
    );
  }
});

test("numbers with a fraction, too large, or as text are refused", () => {
  for (const wrong of [1.5, 2 ** 60, "1", null, NaN]) {
    const { body } = sound();
    body.totalMinor = wrong;
    assert.throws(() => form.sale(body), form.Malformed);
  }
});

test("the digest does not see the order of fields, and sees everything else", () => {
  const envelope = sound();
  const turned = Object.fromEntries(Object.entries(envelope).reverse());
  assert.deepEqual(form.digest(turned), form.digest(envelope));
  assert.notDeepEqual(form.digest({ ...envelope, till: "T2" }), form.digest(envelope));
});

test("the digest does not see what may be another when a sale comes again", () => {
  const envelope = sound();
  const known = {
    ...envelope,
    factsAsOf: "2026-03-02T08:00:00Z",
    body: { ...envelope.body, customer: "C", loyalty: [{ kind: "earn", points: 7 }] },
  };
  assert.deepEqual(form.digest(known), form.digest(envelope));
  const made = (customer) => form.digest({ ...envelope, kind: "customer", body: { customer } });
  assert.notDeepEqual(made("C1"), made("C2"));
});
