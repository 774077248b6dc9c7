// A till without a screen: pulls feeds, sends envelopes, and holds every answer against the contract.
import { createHash, randomBytes } from "node:crypto";
import { conforms, fits } from "./contract.mjs";

/** A UUID of version 7. */
export function uuid7(at = Date.now()) {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

const FEEDS = new Set([
  "settings",
  "operators",
  "items",
  "prices",
  "stock",
  "promotions",
  "customers",
  "orders",
  "reservations",
  "erasures",
  "coupons",
]);

export class Till {
  constructor(url, token) {
    this.url = url;
    this.token = token;
    this.checked = 0;
  }

  /** One request; the answer is held against the contract. `path` is as in the contract. */
  async ask(path, { method = "GET", at = path, query = "", body, headers = {}, raw } = {}) {
    const answer = await fetch(`${this.url}${at}${query}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        "comptoir-protocol": "1",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await answer.text();
    conforms(
      path,
      method.toLowerCase(),
      answer.status,
      answer.headers.get("content-type") ?? "",
      text,
    );
    this.checked++;
    return { status: answer.status, headers: answer.headers, text };
  }

  async page(feed, after, limit = 2000) {
    const known = FEEDS.has(feed) ? `/till/v1/feeds/${feed}` : "/till/v1/feeds/{feed}";
    const query = `?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ""}`;
    const answer = await this.ask(known, { at: `/till/v1/feeds/${feed}`, query });
    if (answer.status !== 200) return { status: answer.status, problem: JSON.parse(answer.text) };
    const lines = answer.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const last = lines.pop();
    this.checked += lines.length;
    return { status: 200, lines, last };
  }

  /** All of a feed since a cursor, as a map from id to data, and where it ends. */
  async pull(feed, after, limit) {
    const entries = new Map();
    let cursor = after,
      pages = 0;
    for (;;) {
      const { status, lines, last, problem } = await this.page(feed, cursor, limit);
      if (status !== 200) return { status, problem };
      pages++;
      for (const { op, id, data } of lines) {
        if (op === "drop") entries.delete(id);
        else entries.set(id, data);
      }
      cursor = last.next;
      if (!last.more) return { status, entries, cursor, pages };
    }
  }

  async send(envelopes) {
    const answer = await this.ask("/till/v1/envelopes", { method: "POST", body: { envelopes } });
    return { status: answer.status, ...JSON.parse(answer.text) };
  }

  /** Listens to the pulse until `wanted` says yes or the time is over; answers the events. */
  async hear(wanted, millis) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), millis);
    const events = [];
    try {
      const answer = await fetch(`${this.url}/till/v1/pulse`, {
        headers: { authorization: `Bearer ${this.token}`, "comptoir-protocol": "1" },
        signal: stop.signal,
      });
      let rest = "";
      for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
        rest += part;
        for (let end; (end = rest.indexOf("\n\n")) >= 0; rest = rest.slice(end + 2)) {
          const event = parseEvent(rest.slice(0, end));
          if (event.event === "hello") fits("PulseHello", event.data);
          if (event.event === "feed") fits("PulseMove", event.data);
          events.push({ ...event, at: Date.now() });
          if (wanted(event)) return events;
        }
      }
    } catch (fault) {
      if (fault.name !== "AbortError") throw fault;
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
    return events;
  }
}

function parseEvent(text) {
  const fields = {};
  for (const line of text.split("\n")) {
    const colon = line.indexOf(":");
    if (colon === 0) fields.beat = true;
    else fields[line.slice(0, colon)] = line.slice(colon + 1).trim();
  }
  return { event: fields.event, beat: fields.beat, data: fields.data && JSON.parse(fields.data) };
}

/** Net and VAT of a gross amount, VAT rounded half up. */
function vatRow(bp, gross) {
  const vat = Math.round((gross * bp) / (10_000 + bp));
  return { bp, netMinor: gross - vat, vatMinor: vat, grossMinor: gross };
}

/**
 * A sale's envelope. Lines: `{item, sku, label, qtyMilli, unitMilli, bp, discountMinor?}`; the rest is
 * reckoned. Cash unless tenders are named.
 */
export function sale({ shop, till, operator }, seq, lines, more = {}) {
  const full = lines.map((line, n) => ({
    n: n + 1,
    discountMinor: 0,
    ...line,
    totalMinor:
      line.totalMinor ??
      Math.round((line.qtyMilli * line.unitMilli) / 1e6) - (line.discountMinor ?? 0),
  }));
  const total = full.reduce((sum, line) => sum + line.totalMinor, 0);
  const rates = [...new Set(full.map((line) => line.bp))];
  const text = JSON.stringify({ seq, total });
  const at = more.at ?? new Date().toISOString();
  return {
    id: more.id ?? uuid7(),
    kind: "sale",
    at,
    shop,
    till,
    operator,
    body: {
      transaction: more.transaction ?? uuid7(),
      number: `${till}-${String(seq).padStart(6, "0")}`,
      seq,
      chain: "TICKET",
      businessDate: at.slice(0, 10),
      type: total < 0 ? "RETURN" : "SALE",
      currency: more.currency ?? "EUR",
      totalMinor: total,
      ...(more.customer && { customer: more.customer }),
      lines: full,
      tenders: more.tenders ?? [{ n: 1, mode: "CASH", amountMinor: total }],
      vat: rates.map((bp) =>
        vatRow(
          bp,
          full.filter((l) => l.bp === bp).reduce((s, l) => s + l.totalMinor, 0),
        ),
      ),
      ...(more.coupons && { coupons: more.coupons }),
      ...(more.loyalty && { loyalty: more.loyalty }),
      record: { text, sha256: createHash("sha256").update(text).digest("hex"), algorithm: "none" },
    },
  };
}
