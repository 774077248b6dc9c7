// Articles with their codes, prices and stock.
import { chunks, each } from "./admin.mjs";
import { wall } from "./folder.mjs";

const OPTION = "Modèle",
  VALUE = "Unique";
const major = (minor, digits) => Number((Number(minor) / 10 ** digits).toFixed(digits + 3));
const by = (rows, key) => {
  const found = new Map();
  for (const row of rows) (found.get(row[key]) ?? found.set(row[key], []).get(row[key])).push(row);
  return found;
};

export async function bringGoods(admin, folder, ground, say) {
  const digits = (await admin.get(`/currencies/${ground.currency}`)).currency.decimal_digits ?? 2;
  const categories = await named(
    admin,
    "/product-categories",
    "product_categories",
    "handle",
    folder.items.map((i) => i.category),
    (name) => ({ name, is_active: true, handle: handle(name) }),
    handle,
  );
  const tags = await named(
    admin,
    "/product-tags",
    "product_tags",
    "value",
    folder.items.flatMap((i) => list(i.flags).map((f) => `till:${f}`)),
    (value) => ({ value }),
  );
  const prices = by(folder.prices, "item");
  const codes = by(folder.barcodes, "item");
  const holders = by(folder.barcodes, "code");

  const known = await variants(admin);
  const fresh = folder.items.filter((item) => !known.has(item.id));
  const product = (item) => ({
    title: item.name,
    external_id: item.id,
    handle: handle(item.id),
    status: "published",
    description: item.description || null,
    thumbnail: item.image || null,
    type_id: ground.types.get(item.vat),
    shipping_profile_id: ground.profile.id,
    categories: [{ id: categories.get(item.category) }],
    tags: list(item.flags).map((flag) => ({ id: tags.get(`till:${flag}`) })),
    sales_channels: [{ id: ground.webChannel.id }, { id: ground.shopChannel.id }],
    metadata: item.brand ? { brand: item.brand } : null,
    options: [{ title: OPTION, values: [VALUE] }],
    variants: [variant(item)],
  });
  const variant = (item) => {
    const own = (codes.get(item.id) ?? []).map((row) => row.code);
    const alone = own.find((code) => holders.get(code).length === 1);
    const rows = prices.get(item.id) ?? [];
    const prior = Object.fromEntries(
      rows.filter((p) => p.prior30_minor).map((p) => [p.list, Number(p.prior30_minor)]),
    );
    return {
      title: VALUE,
      sku: item.sku,
      barcode: alone ?? null,
      options: { [OPTION]: VALUE },
      prices: priceRows(rows, ground, digits),
      metadata: { till_item: item.id, codes: own.filter((code) => code !== alone), prior30: prior },
    };
  };
  let done = 0;
  await each(chunks(fresh, 100), 1, async (some) => {
    await admin.post("/products/batch?fields=id", { create: some.map(product) });
    done += some.length;
    say(`articles ${done}/${fresh.length}`);
  });
  const all = await variants(admin);
  const withCompanions = fresh.filter((item) => list(item.companions).length);
  await each(chunks(withCompanions, 100), 1, (some) =>
    admin.post("/products/batch?fields=id", {
      update: some.map((item) => ({
        id: all.get(item.id).product,
        metadata: {
          ...(item.brand && { brand: item.brand }),
          companions: list(item.companions)
            .map((id) => all.get(id)?.variant)
            .filter(Boolean),
        },
      })),
    }),
  );
  await priceLists(admin, folder, ground, all, digits);
  await stock(admin, folder, ground, all, say);
  return new Map([...all].map(([item, { variant: id }]) => [item, id]));
}

/** Base prices: the web's and the shop's, each by the rule of its region. */
function priceRows(rows, ground, digits) {
  const row = (amount, region) => ({
    amount,
    currency_code: ground.currency,
    rules: { region_id: region },
  });
  const found = [];
  for (const price of rows) {
    if (price.list === "shop") found.push(row(major(price.unit_minor, digits), ground.shelf.id));
    else if (price.from || price.to) {
      const usual = price.prior30_minor || rows.find((p) => p.list === "shop")?.unit_minor;
      if (usual) found.push(row(major(usual, digits), ground.web.id));
    } else found.push(row(major(price.unit_minor, digits), ground.web.id));
  }
  return found;
}

/** Web prices with a validity: one list for each pair of dates. */
async function priceLists(admin, folder, ground, all, digits) {
  const zone = folder.settings["shop.zone"];
  const dated = folder.prices.filter(
    (p) => p.list === "web" && (p.from || p.to) && all.has(p.item),
  );
  const known = (await admin.get("/price-lists?limit=1000&fields=id,title")).price_lists;
  for (const [dates, rows] of by(
    dated.map((p) => ({ ...p, dates: `${p.from}/${p.to}` })),
    "dates",
  )) {
    const title = `Web ${dates}`;
    if (known.some((list) => list.title === title)) continue;
    const [{ from, to }] = rows;
    await admin.post("/price-lists?fields=id", {
      title,
      description: title,
      type: "sale",
      status: "active",
      starts_at: from ? wall(from, "00:00:00.000", zone).toISOString() : null,
      ends_at: to ? wall(to, "23:59:59.999", zone).toISOString() : null,
      prices: rows.map((p) => ({
        amount: major(p.unit_minor, digits),
        currency_code: ground.currency,
        variant_id: all.get(p.item).variant,
        rules: { region_id: ground.web.id },
      })),
    });
  }
}

async function stock(admin, folder, ground, all, say) {
  const wanted = folder.stock.filter((row) => all.has(row.item) && ground.places.has(row.place));
  const create = wanted
    .filter((row) => !all.get(row.item).locations.has(ground.places.get(row.place)))
    .map((row) => ({
      inventory_item_id: all.get(row.item).inventory,
      location_id: ground.places.get(row.place),
      stocked_quantity: Number(row.qty_milli) / 1000,
    }));
  let done = 0;
  await each(chunks(create, 500), 1, async (some) => {
    await admin.post("/inventory-items/location-levels/batch", { create: some });
    done += some.length;
    say(`stock ${done}/${create.length}`);
  });
}

async function variants(admin) {
  const found = new Map();
  for (let offset = 0; ; offset += 500) {
    const { products } = await admin.get(
      `/products?limit=500&offset=${offset}&order=id` +
        "&fields=id,external_id,variants.id,variants.inventory_items.inventory_item_id," +
        "variants.inventory_items.inventory.location_levels.location_id",
    );
    for (const { id, external_id: item, variants: [one] = [] } of products) {
      const part = one?.inventory_items?.[0];
      if (item && one) {
        found.set(item, {
          product: id,
          variant: one.id,
          inventory: part?.inventory_item_id,
          locations: new Set((part?.inventory?.location_levels ?? []).map((l) => l.location_id)),
        });
      }
    }
    if (products.length < 500) return found;
  }
}

/** Ids of what is looked up by name and made where it is missing. */
async function named(admin, path, list_, key, names, body, keyOf = (name) => name) {
  const wanted = [...new Set(names)].filter(Boolean);
  const known = (await admin.get(`${path}?limit=10000&fields=id,${key}`))[list_];
  const had = new Map(known.map((row) => [row[key], row.id]));
  const ids = new Map();
  for (const name of wanted) {
    ids.set(name, had.get(keyOf(name)) ?? Object.values(await admin.post(path, body(name)))[0].id);
  }
  return ids;
}

const list = (text) =>
  (text ?? "")
    .split("|")
    .map((t) => t.trim())
    .filter(Boolean);
const handle = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
