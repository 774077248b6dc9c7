import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal, line } from "../../src/till/exact.js";

test("millionths of a minor unit become a decimal of the main unit", () => {
  assert.equal(decimal(1_490_000_000n, 2), "14.9");
  assert.equal(decimal(-5_000_000n, 2), "-0.05");
  assert.equal(decimal(12_500n, 2), "0.000125");
  assert.equal(decimal(1_490_000_000n, 0), "1490");
  assert.equal(decimal(0n, 2), "0");
});

test("a line comes to what was charged, whatever its price and quantity", () => {
  for (const charged of [
    { qtyMilli: 3000, unitMilli: 334000, totalMinor: 1000 },
    { qtyMilli: 353, unitMilli: 1290500, totalMinor: 456 },
    { qtyMilli: 2000, unitMilli: 5990000, discountMinor: 1198, totalMinor: 10782 },
    { qtyMilli: -1000, unitMilli: 490000, totalMinor: -490 },
    { qtyMilli: -3000, unitMilli: 334000, totalMinor: -1000 },
    { qtyMilli: 1000, unitMilli: 0, totalMinor: 0 },
  ]) {
    const made = line({ n: 1, label: "x", sku: "x", bp: 2000, ...charged }, 2);
    const off = made.adjustments.reduce((sum, adjustment) => sum + adjustment.amount, 0);
    const total = made.unit_price * made.quantity - off;
    assert.ok(made.quantity > 0);
    assert.ok(
      Math.abs(total * 100 - charged.totalMinor) < 1e-6,
      JSON.stringify({ charged, total }),
    );
  }
});
