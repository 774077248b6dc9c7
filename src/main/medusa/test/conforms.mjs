// Holds a running platform against the contract: every feed, every kind of envelope, every refusal.
//
//   node test/conforms.mjs URL TOKEN [--admin EMAIL --password TEXT]
//
// Sells a few things under the till's next numbers. With an administrator it also looks at what
// Medusa made of the sales, by Medusa's own routes.
import { asked, score, till } from "./ground.mjs";

await import("./clauses/reading.mjs");
await import("./clauses/selling.mjs");
if (asked.admin) {
  await import("./clauses/administrator.mjs");
  await import("./clauses/kinds.mjs");
}
await import("./clauses/guessing.mjs");
console.log(
  `${score.passed} clauses passed, ${score.failed} failed, ${till.checked} answers and lines held against the contract`,
);
process.exitCode = score.failed ? 1 : 0;
