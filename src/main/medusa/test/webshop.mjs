import assert from "node:assert/strict";

/**
 * The retailer's web shop, as its customers use it: by Medusa's store routes, with a key of its own.
 *
 * @param admin somebody signed on as an administrator
 */
export async function webShop(url, admin) {
  const { sales_channels: channels } = await admin.get("/sales-channels?limit=100");
  const channel = channels.find((it) => it.name === "Web");
  const { regions } = await admin.get("/regions?limit=100");
  const region = regions.find((it) => it.name === "Web");
  const { api_key: key } = await admin.post("/api-keys", {
    title: "Pick-up test",
    type: "publishable",
  });
  await admin.post(`/api-keys/${key.id}/sales-channels`, { add: [channel.id] });

  async function ask(path, body) {
    const answer = await fetch(`${url}/store${path}`, {
      method: body ? "POST" : "GET",
      body: body && JSON.stringify(body),
      headers: { "x-publishable-api-key": key.token, "content-type": "application/json" },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }

  /** Orders so many of a variant for a pick-up; `sent` and `answered` are of the last of its requests. */
  async function pickUp({ item, quantity, email, metadata = {} }) {
    const { cart } = await ask("/carts", {
      region_id: region.id,
      email,
      metadata,
      items: [{ variant_id: item, quantity }],
      shipping_address: {
        first_name: "Ada",
        last_name: "Web",
        address_1: "1 rue",
        city: "Lyon",
        postal_code: "69002",
        country_code: "fr",
      },
    });
    const { shipping_options: options } = await ask(`/shipping-options?cart_id=${cart.id}`);
    await ask(`/carts/${cart.id}/shipping-methods`, {
      option_id: options.find((o) => o.name.startsWith("Pick-up")).id,
    });
    const { payment_collection: due } = await ask("/payment-collections", { cart_id: cart.id });
    await ask(`/payment-collections/${due.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    });
    const sent = Date.now();
    const done = await ask(`/carts/${cart.id}/complete`, {});
    assert.equal(done.type, "order", JSON.stringify(done).slice(0, 400));
    return { id: done.order.id, total: done.order.total, sent, answered: Date.now() };
  }

  return { pickUp, close: () => admin.post(`/api-keys/${key.id}/revoke`, {}) };
}
