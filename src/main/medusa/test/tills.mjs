// Several tills of a shop at once: each listens to the pulse, pulls what it announces, and sends a
// sale of three lines every few seconds; what they wait for and what it costs the server.
//
//   node test/tills.mjs URL --tokens FILE [--pid N[,N…]] [--seconds N] [--every SECONDS]
//
// FILE has one token a line, each of another till. The processes named by --pid are the server's:
// their time on a core and their resident memory are read from /proc.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Till, sale } from "./till.mjs";

const {
  values: asked,
  positionals: [url],
} = parseArgs({
  allowPositionals: true,
  options: {
    tokens: { type: "string" },
    pid: { type: "string", default: "" },
    seconds: { type: "string", default: "60" },
    every: { type: "string", default: "5" },
  },
});
const FEEDS = ["items", "prices", "stock", "promotions", "customers", "orders", "reservations"];
const tokens = readFileSync(asked.tokens, "utf8").trim().split("\n");
const pids = asked.pid.split(",").filter(Boolean);
const ticks = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** Seconds on a core so far, of all the server's processes. */
function cpu() {
  const seconds = (pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  };
  return pids.reduce((sum, pid) => sum + seconds(pid), 0);
}

/** Resident memory now and at most, in MiB. */
function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mib = (name) => Math.round(Number(status.match(`${name}:\\s+(\\d+)`)?.[1] ?? 0) / 1024);
  return `${mib("VmRSS")} MiB (at most ${mib("VmHWM")})`;
}

const percentile = (list, part) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))] ?? 0;
const pause = (ms) => new Promise((go) => setTimeout(go, ms));

async function first(token) {
  const till = new Till(url, token);
  const settings = (await till.pull("settings")).entries.get("shop");
  const cursors = new Map();
  let goods = [];
  for (const feed of FEEDS) {
    const { entries, cursor } = await till.pull(feed);
    cursors.set(feed, cursor);
    if (feed === "prices") {
      goods = [...entries.values()].filter((price) => price.list === "shop");
    }
  }
  const { text } = await till.ask("/till/v1/days", { query: "?from=2000-01-01&to=2100-01-01" });
  return { till, settings, cursors, goods, seq: JSON.parse(text).head?.seq ?? 0 };
}

async function listen(one, end) {
  while (performance.now() < end) {
    await one.till.hear(({ event, data }) => {
      if (event === "feed" && one.cursors.has(data.feed)) one.moved.add(data.feed);
      return performance.now() >= end;
    }, end - performance.now());
  }
}

async function follow(one, end, pulls) {
  while (performance.now() < end) {
    for (const feed of one.moved) {
      one.moved.delete(feed);
      const from = performance.now();
      const { cursor } = await one.till.pull(feed, one.cursors.get(feed));
      one.cursors.set(feed, cursor);
      pulls.push(performance.now() - from);
    }
    await pause(200);
  }
}

async function sell(one, end, sales) {
  const place = { shop: one.settings.shop.id, till: one.settings.till.id, operator: "P01" };
  const bp = one.settings.vatRates[0].bp;
  await pause(Math.random() * every);
  while (performance.now() < end) {
    const lines = Array.from({ length: 3 }, () => {
      const price = one.goods[Math.floor(Math.random() * one.goods.length)];
      const { item, unitMilli } = price;
      return { item, sku: item, label: item, qtyMilli: 1000, unitMilli, bp };
    });
    const from = performance.now();
    const { results } = await one.till.send([sale(place, ++one.seq, lines)]);
    if (results?.[0]?.outcome !== "accepted") throw new Error(JSON.stringify(results));
    sales.push(performance.now() - from);
    await pause(every * (0.5 + Math.random()));
  }
}

const every = Number(asked.every) * 1000;
const tills = [];
for (const token of tokens) tills.push({ ...(await first(token)), moved: new Set() });
console.log(`${tills.length} tills, each with all feeds`);
const before = cpu(),
  begun = performance.now(),
  end = begun + Number(asked.seconds) * 1000;
const sales = [],
  pulls = [];
await Promise.all(
  tills.flatMap((one) => [
    listen(one, end),
    follow(one, end, pulls),
    sell(one, end, sales),
  ]),
);
const seconds = (performance.now() - begun) / 1000;
const say = (what, list) =>
  console.log(
    `${list.length} ${what}: p50 ${percentile(list, 0.5).toFixed(0)} ms, p99 ${percentile(list, 0.99).toFixed(0)} ms`,
  );
say("sales sent alone", sales);
say("feeds pulled because the pulse said so", pulls);
if (pids.length > 0) {
  console.log(`server: ${(((cpu() - before) / seconds) * 100).toFixed(0)} % of a core over ${seconds.toFixed(0)} s`);
  for (const pid of pids) console.log(`process ${pid}: ${memory(pid)}`);
}
