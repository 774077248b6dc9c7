// Promotions. What Medusa has no field for goes into the metadata, as the feed says it to tills.

const LEAST_BP = 1;

const list = (text) =>
  (text ?? "")
    .split("|")
    .map((t) => t.trim())
    .filter(Boolean);
const whole = (text) => (text ? Number(text) : undefined);
const some = (values) => (values.length ? values : undefined);

/** @param {{items: Map, customers: Map}} ids what the folder's ids became in Medusa */
export async function bringPromotions(admin, folder, ids) {
  const shop = folder.settings["shop.id"];
  const currency = folder.settings.currency.toLowerCase();
  const known = (await admin.get("/promotions?limit=1000&fields=id,code")).promotions;
  for (const row of folder.promotions) {
    if (known.some((p) => p.code === row.id)) continue;
    await admin.post("/promotions?fields=id", {
      code: row.id,
      type: "standard",
      status: "active",
      is_automatic: false,
      application_method: {
        ...worth(row),
        target_type: "items",
        allocation: "across",
        currency_code: currency,
      },
      campaign: {
        name: row.name,
        campaign_identifier: `${shop}-${row.id}`,
        starts_at: row.from ? `${row.from}T00:00:00Z` : null,
        ends_at: row.to ? `${row.to}T23:59:59Z` : null,
      },
      metadata: {
        name: row.name,
        kind: row.kind,
        scope: row.scope,
        threshold_milli: row.threshold_milli || undefined,
        channels: list(row.channels),
        rule: rule(row, ids),
      },
    });
  }
}

// Medusa wants a part above nothing. A rule that counts articles has none: its metadata says it all,
// and the least part keeps its code from giving anything away on the web.
function worth(row) {
  return row.amount_minor
    ? { type: "fixed", value: Number(row.amount_minor) / 100 }
    : { type: "percentage", value: Number(row.percent_bp || LEAST_BP) / 100 };
}

function rule(row, { items, customers }) {
  const own = (map) => (id) => map.get(id) ?? id;
  const named = (scope, targets) => (scope === "item" ? targets.map(own(items)) : targets);
  const targets = named(row.scope, list(row.target));
  return {
    target: targets.length === 1 ? targets[0] : undefined,
    targets: targets.length > 1 ? targets : undefined,
    taken: whole(row.taken),
    paid: whole(row.paid),
    parts: some(
      list(row.parts).map((part) => {
        const [count, scope, ...target] = part.split(" ");
        return { count: Number(count), scope, targets: named(scope, [target.join(" ")]) };
      }),
    ),
    minimumMinor: whole(row.minimum_minor),
    excludedItems: some(list(row.excluded_items).map(own(items))),
    excludedCategories: some(list(row.excluded_categories)),
    customers: some(list(row.customers).map(own(customers))),
    segments: some(list(row.segments)),
    coupon: row.coupon || undefined,
    priority: whole(row.priority),
    exclusive: row.exclusive ? /^(true|yes)$/.test(row.exclusive) : undefined,
  };
}
