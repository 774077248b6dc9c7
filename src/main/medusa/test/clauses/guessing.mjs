// Somebody who has no token.
import assert from "node:assert/strict";
import { clause, till, url } from "../ground.mjs";

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
