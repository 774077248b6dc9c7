/**
 * Triggers on Medusa's tables and ours that write down what a change touches, in the transaction of
 * the change: nothing is missed that emits no event, and nothing that is committed late.
 *
 * Each row: table, kind of the touch, column that holds its key.
 */
const WATCHED = [
  ["product", "product", "id"],
  ["product_variant", "variant", "id"],
  ["image", "product", "product_id"],
  ["product_tags", "product", "product_id"],
  ["product_category_product", "product", "product_id"],
  ["product_category", "category", "id"],
  ["product_type", "type", "id"],
  ["product_tag", "tag", "id"],
  ["tax_rate", "tax", "id"],
  ["tax_rate_rule", "tax", "tax_rate_id"],
  ["product_variant_price_set", "variant", "variant_id"],
  ["price", "price-set", "price_set_id"],
  ["price_rule", "price", "price_id"],
  ["price_list", "price-list", "id"],
  ["price_list_rule", "price-list", "price_list_id"],
  ["product_variant_inventory_item", "variant", "variant_id"],
  ["inventory_level", "inventory", "inventory_item_id"],
  ["customer", "customer", "id"],
  ["customer", "email", "email"],
  ["customer_address", "customer", "customer_id"],
  ["customer_group_customer", "customer", "customer_id"],
  ["customer_group", "group", "id"],
  ["order", "order", "id"],
  ["order_item", "order", "order_id"],
  ["order_summary", "order", "order_id"],
  ["order_shipping", "order", "order_id"],
  ["order_fulfillment", "order", "order_id"],
  ["fulfillment", "fulfillment", "id"],
  ["return", "return", "id"],
  ["return_item", "return", "return_id"],
  ["promotion", "promotion", "id"],
  ["promotion_application_method", "promotion", "promotion_id"],
  ["promotion_campaign", "campaign", "id"],
  ["till_shop", "shop", "id"],
  ["till_till", "shop", "shop_id"],
  ["till_place", "place", "id"],
  ["till_operator", "operators", "shop_id"],
  ["till_sale", "sale", "transaction"],
  ["till_reservation", "order", "order_id"],
  ["till_coupon", "coupon", "code"],
  ["till_points", "customer", "customer_id"],
  ["till_erasure", "erasure", "id"],
]

const FUNCTION = `
create or replace function till_touched() returns trigger language plpgsql as $$
declare
  kind text := tg_argv[0];
  was text;
  is_now text;
begin
  if tg_op = 'UPDATE' and old is not distinct from new then
    return null;
  end if;
  if tg_op <> 'INSERT' then
    was := to_jsonb(old) ->> tg_argv[1];
  end if;
  if tg_op <> 'DELETE' then
    is_now := to_jsonb(new) ->> tg_argv[1];
  end if;
  if was is not null then
    insert into till_touch (kind, key) values (kind, was);
  end if;
  if is_now is not null and is_now is distinct from was then
    insert into till_touch (kind, key) values (kind, is_now);
  end if;
  return null;
end $$`

const WAKE = `
create or replace function till_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('till_touch', '');
  return null;
end $$`

/** Where an index of ours makes a look-up of the composer cheap. */
const INDEXES = [
  "create index if not exists till_customer_email on customer (lower(email)) where deleted_at is null",
]

/** Puts the triggers in place; those that stand already are left alone. */
async function watch(db) {
  await db.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('till_watch'))")
    await trx.raw(FUNCTION)
    await trx.raw(WAKE)
    for (const sql of INDEXES) {
      await trx.raw(sql)
    }
    const { rows } = await trx.raw("select tgname from pg_trigger where tgname like 'till\\_%'")
    const standing = new Set(rows.map((row) => row.tgname))
    for (const [table, kind, column] of WATCHED) {
      const name = `till_${kind}_${table}`.slice(0, 63)
      if (!standing.has(name)) {
        await trx.raw(
          `create trigger "${name}" after insert or update or delete on "${table}"
           for each row execute function till_touched('${kind}', '${column}')`
        )
      }
    }
    if (!standing.has("till_wake")) {
      await trx.raw(
        `create trigger till_wake after insert on till_touch
         for each statement execute function till_wake()`
      )
    }
  })
}

module.exports = { watch, WATCHED }
