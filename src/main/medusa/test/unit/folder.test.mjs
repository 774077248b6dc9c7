import assert from "node:assert/strict";
import { test } from "node:test";
import { csv, wall } from "../../tools/seed/folder.mjs";

test("quotes, commas and line breaks inside a field are part of it", () => {
  const rows = csv('a,b\r\n"x, ""y""","one\ntwo"\r\n\r\n z ,\n');
  assert.deepEqual(rows, [
    { a: 'x, "y"', b: "one\ntwo" },
    { a: "z", b: "" },
  ]);
});

test("a time on the wall is an instant, in summer and in winter", () => {
  assert.equal(
    wall("2026-07-01", "12:00:00.000", "Europe/Paris").toISOString(),
    "2026-07-01T10:00:00.000Z",
  );
  assert.equal(
    wall("2026-12-01", "00:00:00.000", "Europe/Paris").toISOString(),
    "2026-11-30T23:00:00.000Z",
  );
});
