// What is refused, and how pages and cursors behave.
import assert from "node:assert/strict";
import { clause, feeds, till } from "../ground.mjs";

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
