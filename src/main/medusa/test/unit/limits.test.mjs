import assert from "node:assert/strict";
import { test } from "node:test";
import { Measures } from "../../src/till/http/limits.js";
import { choose, options } from "../../src/till/options.js";

test("a measure gives what it holds at once and then so much a second", () => {
  let now = 1_000_000;
  const measures = new Measures(() => now);
  for (let n = 0; n < 5; n++) assert.equal(measures.take("T01", 2, 5), 0);
  assert.equal(measures.take("T01", 2, 5), 1, "it is empty");
  assert.equal(measures.take("T02", 2, 5), 0, "that of another is not");
  now += 500;
  assert.equal(measures.take("T01", 2, 5), 0, "half a second gives one");
  assert.equal(measures.take("T01", 2, 5), 1);
  now += 3_600_000;
  for (let n = 0; n < 5; n++) assert.equal(measures.take("T01", 2, 5), 0);
  assert.equal(measures.take("T01", 2, 5), 1, "an hour fills it, no more");
});

test("a slow measure says how long to wait", () => {
  const measures = new Measures(() => 0);
  assert.equal(measures.take("peer", 0.1, 1), 0);
  assert.equal(measures.take("peer", 0.1, 1), 10);
});

test("what is kept of strangers is bounded", () => {
  const measures = new Measures(() => 0);
  for (let n = 0; n < 30_000; n++) measures.take(`peer-${n}`, 1, 30);
  assert.ok(measures.left.size <= 10_000);
});

test("an option that makes no sense ends the start, one that is not ours is left alone", () => {
  assert.throws(() => choose({ burst: "many" }), /burst/);
  choose({ database: {}, burst: 7 });
  assert.equal(options().burst, 7);
  assert.equal(options().requestsPerSecond, 50);
  choose();
  assert.equal(options().burst, 500);
});
