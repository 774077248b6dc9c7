import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "../../tools/seed/rules.mjs";

test("a folder without rules sends none", () => {
  assert.equal(JSON.stringify(rules({ currency: "EUR" })), "{}");
});

test("the rules of a folder are those of the contract", () => {
  assert.deepEqual(
    JSON.parse(
      JSON.stringify(
        rules({
          "scan.patterns": "21IIIIIPPPPPC:price:2",
          "align.mode": "approved",
          "align.floor-bp": "8000",
          "align.excluded-items": "a|b",
          "pick-up.prepare-minutes": "90",
          "pick-up.asks-for-paper": "false",
          "return.days": "30",
          "return.cash-cap-minor": "15000",
        }),
      ),
    ),
    {
      scan: { patterns: [{ layout: "21IIIIIPPPPPC", kind: "price", decimals: 2 }] },
      align: { mode: "approved", floorBp: 8000, excludedItems: ["a", "b"] },
      pickUps: { prepareWithinMinutes: 90, asksForPaper: false },
      returns: { days: 30, cashCapMinor: 15000 },
    },
  );
});
