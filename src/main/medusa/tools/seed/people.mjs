// Customers, operators, coupons and the orders of the past.
import { chunks, each } from "./admin.mjs";

const list = (text) =>
  (text ?? "")
    .split("|")
    .map((t) => t.trim())
    .filter(Boolean);
const consent = (channel, value) =>
  value
    ? [value === "no" ? { channel, granted: false } : { channel, granted: true, at: value }]
    : [];

export async function bringCustomers(admin, folder, say) {
  const known = new Map();
  for (let offset = 0; ; offset += 1000) {
    const { customers } = await admin.get(
      `/customers?limit=1000&offset=${offset}&order=id&fields=id,metadata`,
    );
    for (const { id, metadata } of customers)
      if (metadata?.till_customer) known.set(metadata.till_customer, id);
    if (customers.length < 1000) break;
  }
  const fresh = folder.customers.filter((row) => !known.has(row.id));
  const country = folder.settings["shop.country"].toLowerCase();
  let done = 0;
  await each(fresh, 4, async (row) => {
    const { customer } = await admin.post("/customers?fields=id", {
      email: row.email || null,
      first_name: row.given_name,
      last_name: row.family_name,
      phone: row.phone || null,
      metadata: {
        till_customer: row.id,
        loyalty_card: row.card,
        since: row.since,
        segment_reason: row.segment_reason,
        contacts_30d: row.contacts_30d,
        consents: [...consent("email", row.consent_email), ...consent("sms", row.consent_sms)],
      },
    });
    known.set(row.id, customer.id);
    if (row.city || row.postcode) {
      await admin.post(`/customers/${customer.id}/addresses?fields=id`, {
        city: row.city,
        postal_code: row.postcode,
        country_code: country,
        is_default_shipping: true,
      });
    }
    if (++done % 100 === 0) say(`customers ${done}/${fresh.length}`);
  });
  const groups = (await admin.get("/customer-groups?limit=1000&fields=id,name")).customer_groups;
  for (const name of new Set(fresh.map((row) => row.segment).filter(Boolean))) {
    const group =
      groups.find((g) => g.name === name) ??
      (await admin.post("/customer-groups", { name })).customer_group;
    const add = fresh.filter((row) => row.segment === name).map((row) => known.get(row.id));
    await admin.post(`/customer-groups/${group.id}/customers`, { add });
  }
  const points = fresh
    .filter((row) => row.points)
    .map((row) => ({ customer: known.get(row.id), points: Number(row.points) }));
  if (points.length) await admin.post("/till/points", { points });
  return known;
}

/** Past orders, through the extension: no route of Medusa's takes an order of the past. */
export async function bringOrders(admin, folder, { items, customers, most }, say) {
  const shop = folder.settings["shop.id"];
  const lines = new Map();
  for (const line of folder.orderLines) {
    (lines.get(line.order) ?? lines.set(line.order, []).get(line.order)).push(line);
  }
  const vat = new Map(folder.items.map((item) => [item.id, item.vat]));
  const rate = new Map(folder.vatRates.map((row) => [row.category, Number(row.rate_bp)]));
  const pickUps = new Map(folder.reservations.map((row) => [row.order, row]));
  const wanted =
    most === Infinity
      ? folder.orders
      : folder.orders.filter(
          (row, n) => n >= folder.orders.length - most || open(pickUps.get(row.id)),
        );
  const orders = wanted.map((row) => ({
    id: row.id,
    number: row.number,
    customer: customers.get(row.customer),
    channel: row.channel,
    kind: row.kind,
    of: row.of || undefined,
    placedAt: row.placed_at,
    status: row.status,
    currency: folder.settings.currency,
    totalMinor: Number(row.total_minor),
    shop,
    lines: (lines.get(row.id) ?? []).map((line) => ({
      n: Number(line.n),
      item: items.get(line.item),
      sku: line.sku,
      label: line.label,
      qtyMilli: Number(line.qty_milli),
      unitMilli: Math.round(Number(line.unit_minor) * 1000),
      totalMinor: Number(line.total_minor),
      bp: rate.get(vat.get(line.item)),
    })),
    pickUp: pickUp(pickUps.get(row.id)),
  }));
  let done = 0;
  for (const some of chunks(orders, 100)) {
    await admin.post("/till/orders", { orders: some });
    done += some.length;
    say(`orders ${done}/${orders.length}`);
  }
}

const open = (row) => row && ["requested", "preparing", "ready", "expired"].includes(row.state);

const pickUp = (row) =>
  row && {
    kind: row.kind,
    state: row.state,
    paid: /^(true|yes)$/.test(row.paid),
    code: row.code,
    locker: row.locker || undefined,
    requestedAt: row.requested_at,
    readyAt: row.ready_at || undefined,
    expiresAt: row.expires_at || undefined,
  };

export async function bringOthers(admin, folder) {
  const shop = folder.settings["shop.id"];
  await admin.post("/till/operators", {
    shop,
    operators: folder.operators.map((o) => ({
      id: o.id,
      name: o.name,
      role: o.role,
      pin: o.pin,
      rights: list(o.rights),
    })),
  });
}

export async function bringCoupons(admin, folder, customers) {
  if (folder.coupons.length) {
    const coupons = folder.coupons.map((row) => coupon(row, folder, customers));
    await admin.post("/till/coupons", { coupons });
  }
}

const coupon = (row, folder, customers) => ({
  code: row.code,
  label: row.label,
  amount_minor: Number(row.amount_minor),
  minimum_minor: row.minimum_minor ? Number(row.minimum_minor) : undefined,
  currency: folder.settings.currency,
  valid_from: row.from || undefined,
  valid_to: row.to || undefined,
  single_use: /^(true|yes)$/.test(row.single_use),
  customer_id: customers.get(row.customer),
});
