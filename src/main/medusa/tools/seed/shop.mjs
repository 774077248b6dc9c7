// What a shop stands on in Medusa: currency, regions, VAT, channels, locations, the pick-up option.

import { rules } from "./rules.mjs";

const one = async (admin, path, list, fits, body) => {
  const found = (await admin.get(`${path}?limit=1000`))[list].find(fits);
  return found ?? Object.values(await admin.post(path, body))[0];
};

export async function setUpShop(admin, folder) {
  const { settings } = folder;
  const currency = settings.currency.toLowerCase();
  const country = settings["shop.country"].toLowerCase();
  const shopId = settings["shop.id"];

  const [{ id: storeId, supported_currencies: had }] = (await admin.get("/stores")).stores;
  if (!had?.some((c) => c.currency_code === currency && c.is_tax_inclusive)) {
    await admin.post(`/stores/${storeId}`, {
      supported_currencies: [{ currency_code: currency, is_default: true, is_tax_inclusive: true }],
    });
  }
  const region = (name, countries) =>
    one(admin, "/regions", "regions", (r) => r.name === name, {
      name,
      currency_code: currency,
      countries,
      is_tax_inclusive: true,
      payment_providers: ["pp_system_default"],
    });
  const web = await region("Web", [country]);
  const shelf = await region(`Shop ${shopId}`, []);
  const types = await vat(admin, folder, country);

  const channel = (name, kind) =>
    one(admin, "/sales-channels", "sales_channels", (c) => c.name === name, {
      name,
      metadata: { till_channel: kind },
    });
  const webChannel = await channel("Web", "web");
  const shopChannel = await channel(`Shop ${settings["shop.name"]}`, "store");

  const places = await locations(admin, folder);
  const location = places.get(shopId);
  const profile = await one(admin, "/shipping-profiles", "shipping_profiles", () => true, {
    name: "Default",
    type: "default",
  });
  await pickUpOption(admin, folder, { location, profile, currency });
  for (const place of places.values()) {
    await admin.post(`/stock-locations/${place}/sales-channels`, { add: [webChannel.id] });
  }
  await admin.post(`/stock-locations/${location}/sales-channels`, { add: [shopChannel.id] });

  await admin.post("/till/shops", {
    id: shopId,
    name: settings["shop.name"],
    address: (settings["shop.address"] ?? "")
      .split("|")
      .map((l) => l.trim())
      .filter(Boolean),
    postcode: settings["shop.postcode"],
    city: settings["shop.city"],
    country: settings["shop.country"],
    zone: settings["shop.zone"],
    siret: settings["shop.siret"],
    vat_id: settings["shop.vat-id"],
    ape: settings["shop.ape"],
    phone: settings["shop.phone"],
    currency: settings.currency,
    location_id: location,
    sales_channel_id: shopChannel.id,
    region_id: shelf.id,
    web_region_id: web.id,
    web_channel_id: webChannel.id,
    receipt_footer: settings["receipt.footer"],
    training: settings.training === "true",
    rules: rules(settings),
    ...(settings["loyalty.per-minor"] && {
      loyalty: {
        perMinor: Number(settings["loyalty.per-minor"]),
        points: Number(settings["loyalty.points"] ?? 1),
      },
    }),
  });
  return { shelf, web, types, places, webChannel, shopChannel, profile, currency };
}

/** The country's tax region; a product type for each category but the first, which is the default. */
async function vat(admin, folder, country) {
  const rates = folder.vatRates;
  const [first] = [...rates].sort((a, b) => b.rate_bp - a.rate_bp);
  const rate = (row) => ({
    rate: Number(row.rate_bp) / 100,
    code: row.category,
    name: row.label,
    metadata: { from: row.from, ...(row.to && { to: row.to }) },
  });
  const region = await one(
    admin,
    "/tax-regions",
    "tax_regions",
    (r) => r.country_code === country,
    { country_code: country, provider_id: "tp_system", default_tax_rate: rate(first) },
  );
  const known = (await admin.get(`/tax-rates?limit=1000&tax_region_id=${region.id}`)).tax_rates;
  const types = new Map();
  for (const row of rates) {
    const type = await one(
      admin,
      "/product-types",
      "product_types",
      (t) => t.value === row.category,
      { value: row.category },
    );
    types.set(row.category, type.id);
    if (
      row !== first &&
      !known.some((t) => t.code === row.category && t.metadata?.from === row.from)
    ) {
      await admin.post("/tax-rates", {
        ...rate(row),
        tax_region_id: region.id,
        rules: [{ reference: "product_type", reference_id: type.id }],
      });
    }
  }
  return types;
}

async function locations(admin, folder) {
  const { settings } = folder;
  const rows = [...folder.places];
  if (!rows.some((p) => p.id === settings["shop.id"])) {
    rows.push({
      id: settings["shop.id"],
      name: settings["shop.name"],
      kind: "shop",
      distance_m: "0",
    });
  }
  if (!rows.some((p) => p.kind === "web")) rows.push({ id: "WEB", name: "Web", kind: "web" });
  const known = (await admin.get("/stock-locations?limit=1000")).stock_locations;
  const ids = new Map();
  for (const row of rows) {
    const found =
      known.find((l) => l.metadata?.till_place === row.id) ??
      (
        await admin.post("/stock-locations", {
          name: row.name,
          metadata: { till_place: row.id },
          address: { address_1: row.name, country_code: settings["shop.country"].toLowerCase() },
        })
      ).stock_location;
    ids.set(row.id, found.id);
  }
  await admin.post("/till/places", {
    places: rows.map((row) => ({
      id: row.id,
      location_id: ids.get(row.id),
      name: row.name,
      kind: row.kind,
      distances: row.distance_m ? { [settings["shop.id"]]: Number(row.distance_m) } : {},
    })),
  });
  return ids;
}

async function pickUpOption(admin, folder, { location, profile, currency }) {
  const name = `Pick-up ${folder.settings["shop.id"]}`;
  const options = (await admin.get("/shipping-options?limit=1000")).shipping_options;
  if (options.some((option) => option.name === name)) return;
  await admin.post(`/stock-locations/${location}/fulfillment-providers`, {
    add: ["manual_manual"],
  });
  const path = `/stock-locations/${location}?fields=id,fulfillment_sets.*,fulfillment_sets.service_zones.*`;
  let set = (await admin.get(path)).stock_location.fulfillment_sets?.find((s) => s.name === name);
  if (!set) {
    await admin.post(`/stock-locations/${location}/fulfillment-sets`, { name, type: "pickup" });
    set = (await admin.get(path)).stock_location.fulfillment_sets.find((s) => s.name === name);
  }
  const zone =
    set.service_zones?.[0] ??
    (
      await admin.post(`/fulfillment-sets/${set.id}/service-zones`, {
        name,
        geo_zones: [
          { type: "country", country_code: folder.settings["shop.country"].toLowerCase() },
        ],
      })
    ).fulfillment_set.service_zones[0];
  await admin.post("/shipping-options", {
    name,
    service_zone_id: zone.id,
    shipping_profile_id: profile.id,
    provider_id: "manual_manual",
    price_type: "flat",
    prices: [{ currency_code: currency, amount: 0 }],
    type: { label: name, description: name, code: `pickup-${folder.settings["shop.id"]}` },
    rules: [],
  });
}
