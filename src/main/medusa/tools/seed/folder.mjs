// Reads a shop folder (src/docs/shop-folder.md): rows as objects, dates moved so that `as-of` is today.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Rows of an RFC 4180 file; a file that is not there has none. */
export function csv(text) {
  const rows = [];
  let row = [],
    field = "",
    quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && field === "") quoted = true;
    else if (c === ",") {
      row.push(field.trim());
      field = "";
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      if (field !== "" || row.length) {
        row.push(field.trim());
        rows.push(row);
      }
      row = [];
      field = "";
    } else field += c;
  }
  if (field !== "" || row.length) {
    row.push(field.trim());
    rows.push(row);
  }
  const [header, ...body] = rows;
  return body.map((values) => Object.fromEntries(header.map((name, n) => [name, values[n] ?? ""])));
}

export function readFolder(dir, now = new Date()) {
  const read = (name) => {
    const file = join(dir, `${name}.csv`);
    return existsSync(file) ? csv(readFileSync(file, "utf8").replace(/^\ufeff/, "")) : [];
  };
  const settings = Object.fromEntries(read("settings").map(({ key, value }) => [key, value]));
  for (const key of ["shop.id", "shop.name", "shop.country", "shop.zone", "currency", "till.id"]) {
    if (!settings[key]) throw new Error(`settings.csv: ${key} is missing`);
  }
  const move = mover(settings["as-of"], settings["shop.zone"], now);
  const dated = (rows, dates, instants) =>
    rows.map((row) => {
      const moved = { ...row };
      for (const name of dates) moved[name] = row[name] && move.date(row[name]);
      for (const name of instants) moved[name] = row[name] && move.instant(row[name]);
      return moved;
    });
  return {
    settings,
    vatRates: dated(read("vat-rates"), [], []),
    places: read("places"),
    items: read("items"),
    barcodes: read("barcodes"),
    prices: dated(read("prices"), ["from", "to"], ["as_of"]),
    stock: read("stock"),
    customers: dated(read("customers"), ["since"], []).map((row) => ({
      ...row,
      consent_email: /^\d/.test(row.consent_email)
        ? move.date(row.consent_email)
        : row.consent_email,
      consent_sms: /^\d/.test(row.consent_sms) ? move.date(row.consent_sms) : row.consent_sms,
    })),
    orders: dated(read("orders"), [], ["placed_at"]),
    orderLines: read("order-lines"),
    reservations: dated(read("reservations"), [], ["requested_at", "ready_at", "expires_at"]),
    promotions: dated(read("promotions"), ["from", "to"], []),
    operators: read("operators"),
    coupons: dated(read("coupons"), ["from", "to"], []),
  };
}

const DAY = 86_400_000;

function mover(asOf, zone, now) {
  const dayIn = (date) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(date);
  const days = asOf
    ? Math.round(
        (Date.parse(dayIn(now)) - Date.parse(/T/.test(asOf) ? dayIn(new Date(asOf)) : asOf)) / DAY,
      )
    : 0;
  const date = (text) => new Date(Date.parse(text) + days * DAY).toISOString().slice(0, 10);
  return {
    date,
    instant: (text) => {
      if (days === 0) return new Date(text).toISOString();
      const local = new Date(Date.parse(text) + offset(zone, new Date(text))).toISOString();
      return wall(date(local.slice(0, 10)), local.slice(11, 23), zone).toISOString();
    },
  };
}

/** Millis to add to UTC for the clock on the wall of a zone. */
function offset(zone, at) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const wallClock = Date.UTC(
    parts.year,
    parts.month - 1,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
  );
  return wallClock - Math.floor(at.getTime() / 1000) * 1000;
}

/** The instant at which a zone's wall shows a date and a time. */
export function wall(date, time, zone) {
  const guess = new Date(`${date}T${time}Z`);
  const first = new Date(guess.getTime() - offset(zone, guess));
  return new Date(guess.getTime() - offset(zone, first));
}
