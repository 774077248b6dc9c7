// What the contract's suite uses up: articles, customers, pick-ups in every state it wants.
const HOUR = 3_600_000;
const STOCK = 90_000;

/** A published article with a price and stock at the shop; answers its ids. */
export async function article(admin, ground, name) {
  const { product } = await admin.post("/products?fields=id,variants.id,*variants.inventory_items", {
    title: name,
    status: "published",
    options: [{ title: "Size", values: ["Default"] }],
    variants: [
      {
        title: "Default",
        sku: name,
        options: { Size: "Default" },
        manage_inventory: true,
        prices: [{ currency_code: ground.currency.toLowerCase(), amount: 1.37 }],
      },
    ],
  });
  const [variant] = product.variants;
  const [{ inventory_item_id: item }] = variant.inventory_items;
  await admin.post(`/inventory-items/${item}/location-levels`, {
    location_id: ground.location_id,
    stocked_quantity: STOCK / 1000,
  });
  return { product: product.id, variant: variant.id, sku: name };
}

export async function customer(admin, name) {
  const { customer: made } = await admin.post("/customers?fields=id", {
    email: `${name.toLowerCase()}@conformance.invalid`,
    first_name: "Conformance",
    last_name: name,
  });
  return made.id;
}

/** Nine pick-ups: two paid, six unpaid, one ready whose time is over. Answers their ids. */
export async function pickUps(admin, ground, { run, customer: of, item }) {
  const at = (hours) => new Date(Date.now() + hours * HOUR).toISOString();
  const states = [
    ...Array(2).fill({ kind: "click-and-collect", state: "requested", paid: true }),
    ...Array(6).fill({
      kind: "e-reservation",
      state: "requested",
      paid: false,
      expiresAt: at(7 * 24),
    }),
    { kind: "e-reservation", state: "ready", paid: false, readyAt: at(-2), expiresAt: at(-1) },
  ];
  const orders = states.map((pickUp, n) => ({
    id: `order_${run}_${n + 1}`,
    number: `${run}-${n + 1}`,
    customer: of,
    channel: "web",
    kind: "sale",
    placedAt: at(-3),
    status: "preparing",
    currency: ground.currency,
    totalMinor: 274,
    shop: ground.id,
    lines: [
      {
        n: 1,
        item: item.variant,
        sku: item.sku,
        label: item.sku,
        qtyMilli: 2000,
        unitMilli: 137_000,
        totalMinor: 274,
        bp: 2000,
      },
    ],
    pickUp: { ...pickUp, code: `C${n + 1}`, requestedAt: at(-3) },
  }));
  await admin.post("/till/orders", { orders });
  return orders.map(({ id }) => id);
}
