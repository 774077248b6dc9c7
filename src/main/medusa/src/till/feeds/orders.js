const { instant, digits, canonical } = require("./sql")

/** What a line comes to with its adjustments; VAT on top only where the price is without it. */
const lineTotal = `round((i.quantity * coalesce(i.unit_price, l.unit_price) - coalesce((
    select sum(a.amount) from order_line_item_adjustment a
    where a.item_id = l.id and a.deleted_at is null and a.version = o.version), 0))
  * (1 + case when l.is_tax_inclusive then 0 else coalesce((
    select sum(t.rate) from order_line_item_tax_line t
    where t.item_id = l.id and t.deleted_at is null), 0) / 100 end) * power(10::numeric, cur.digits))`

/**
 * Lines of order `o` in the shape both feeds share; a return's quantities are below zero. `quantity`
 * is how much of item `i` of the order is meant.
 */
const lines = (more, { quantity = "i.quantity", item = "l.variant_id" } = {}) => `(
  select coalesce(jsonb_agg(line order by (line ->> 'n')::int)
    filter (where line ->> 'qtyMilli' <> '0'), '[]') from (
    select jsonb_strip_nulls(jsonb_build_object(
      'n', row_number() over (order by case when l.metadata ->> 'n' ~ '^\\d{1,6}$'
        then (l.metadata ->> 'n')::int end, l.created_at, l.id),
      'item', ${item},
      'sku', coalesce(nullif(l.variant_sku, ''), nullif(l.metadata ->> 'sku', ''), '—'),
      'label', coalesce(nullif(l.title, ''), '—'),
      'qtyMilli', (sign.of * round(${quantity} * 1000))::bigint,
      'unitMilli', (sign.of * round(coalesce(i.unit_price, l.unit_price)
        * power(10::numeric, cur.digits + 3)))::bigint,
      'totalMinor', round(${lineTotal} * ${quantity} / nullif(i.quantity, 0))::bigint
      ${more}
    )) as line
    from order_item i join order_line_item l on l.id = i.item_id and l.deleted_at is null
    where i.order_id = o.id and i.version = o.version and i.deleted_at is null) lines)`

/** The state of an order in words of the contract. */
const status = `case
  when r.state is not null then case r.state when 'released' then 'cancelled' when 'requested' then 'preparing' else r.state end
  when o.status = 'canceled' then 'cancelled'
  when o.metadata ->> 'till_status' <> '' then o.metadata ->> 'till_status'
  when sent.delivered then 'delivered'
  when sent.shipped then 'shipped'
  when o.status = 'completed' then 'completed'
  else 'preparing' end`

const number =
  "coalesce(nullif(o.metadata ->> 'number', ''), 'W-' || lpad(o.display_id::text, 5, '0'))"

const from = `
join lateral (select ${digits("o.currency_code")} as digits) cur on true
join lateral (select case when o.metadata ->> 'kind' = 'return' then -1 else 1 end as of) sign on true`

/** Orders Medusa has, but those that were made of a till's sale. Input: ids of orders. */
const orders = `
select o.id, '' as scope,
  case when o.deleted_at is null and not o.is_draft_order then jsonb_strip_nulls(jsonb_build_object(
    'number', ${number},
    'customer', ${canonical("o.customer_id")},
    'channel', coalesce(nullif(o.metadata ->> 'channel', ''), nullif(sc.metadata ->> 'till_channel', ''), 'web'),
    'kind', case sign.of when -1 then 'return' else 'sale' end,
    'of', nullif(o.metadata ->> 'of', ''),
    'placedAt', ${instant("o.created_at")},
    'status', ${status},
    'currency', upper(o.currency_code),
    'totalMinor', round((select (s.totals ->> 'original_order_total')::numeric from order_summary s
      where s.order_id = o.id and s.deleted_at is null order by s.version desc limit 1)
      * power(10::numeric, cur.digits))::bigint,
    'lines', ${lines("")}
  )) end as data
from unnest(?::text[]) as k (id)
join "order" o on o.id = k.id and coalesce(o.metadata ->> 'till_transaction', '') = ''
${from}
left join sales_channel sc on sc.id = o.sales_channel_id
left join till_reservation r on r.order_id = o.id
left join lateral (
  select bool_or(f.delivered_at is not null) as delivered, bool_or(f.shipped_at is not null) as shipped
  from order_fulfillment of join fulfillment f on f.id = of.fulfillment_id
  where of.order_id = o.id and of.deleted_at is null and f.deleted_at is null
    and f.canceled_at is null) sent on true`

/** Goods that came back through Medusa. Input: ids of orders. */
const returns = `
select ret.id, '' as scope,
  case when ret.deleted_at is null and ret.status in ('received', 'partially_received')
  then jsonb_strip_nulls(jsonb_build_object(
    'number', ${number} || '-R' || ret.display_id,
    'customer', ${canonical("o.customer_id")},
    'channel', coalesce(nullif(o.metadata ->> 'channel', ''), 'web'),
    'kind', 'return',
    'of', o.id,
    'placedAt', ${instant("coalesce(ret.received_at, ret.updated_at)")},
    'status', 'returned',
    'currency', upper(o.currency_code),
    'totalMinor', coalesce(back.total, 0),
    'lines', coalesce(back.lines, '[]')
  )) end as data
from unnest(?::text[]) as k (id)
join "order" o on o.id = k.id
join "return" ret on ret.order_id = o.id
${from}
left join lateral (
  select sum((line ->> 'totalMinor')::bigint) as total, jsonb_agg(line order by (line ->> 'n')::int) as lines
  from (select jsonb_strip_nulls(jsonb_build_object(
      'n', row_number() over (order by b.id), 'item', l.variant_id,
      'sku', coalesce(nullif(l.variant_sku, ''), '—'), 'label', coalesce(nullif(l.title, ''), '—'),
      'qtyMilli', -round(b.received_quantity * 1000)::bigint,
      'unitMilli', round(l.unit_price * power(10::numeric, cur.digits + 3))::bigint,
      'totalMinor', -round(b.received_quantity * l.unit_price * power(10::numeric, cur.digits))::bigint
    )) as line
    from return_item b join order_line_item l on l.id = b.item_id
    where b.return_id = ret.id and b.deleted_at is null and b.received_quantity > 0) t) back on true`

/** Sales of tills, as they were charged. Input: ids of transactions. */
const sales = `
select s.transaction::text as id, '' as scope,
  case when jsonb_array_length(sold.lines) > 0 then jsonb_strip_nulls(jsonb_build_object(
    'number', s.number,
    'customer', ${canonical("s.customer_id")},
    'channel', 'store',
    'kind', case when back.yes then 'return' else 'sale' end,
    'of', case when back.yes then (select line ->> 'order' from jsonb_array_elements(s.body -> 'lines') line
      where line ->> 'order' <> '' limit 1) end,
    'placedAt', s.at,
    'status', 'completed',
    'currency', s.currency,
    'totalMinor', s.total_minor,
    'lines', sold.lines
  )) end as data
from till_sale s
join lateral (select s.type = 'RETURN' or s.total_minor < 0 as yes) back on true
join lateral (
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'n', line -> 'n', 'item', line -> 'item', 'sku', line -> 'sku', 'label', line -> 'label',
    'qtyMilli', line -> 'qtyMilli', 'unitMilli', line -> 'unitMilli', 'totalMinor', line -> 'totalMinor',
    'bp', line -> 'bp',
    'of', case when (line ->> 'qtyMilli')::bigint < 0 and line -> 'orderLine' is not null
      then jsonb_build_object('order', line -> 'order', 'n', line -> 'orderLine') end
  )) order by n), '[]') as lines
  from jsonb_array_elements(s.body -> 'lines') with ordinality t (line, n)
  where line ->> 'reservation' is null) sold on true
where s.transaction = any (?::uuid[])`

/** What a customer took is no longer waiting; of what is over, all is shown. */
const waiting = {
  quantity: `(case when r.state in ('handed-over', 'released', 'cancelled') then i.quantity
    else i.quantity - i.delivered_quantity end)`,
  // What is waited for has an id, also where it is no article of Medusa's.
  item: "coalesce(l.variant_id, l.id)",
}

/** What waits in a shop. Input: ids of orders. */
const reservations = `
select r.order_id as id, r.shop_id as scope, jsonb_strip_nulls(jsonb_build_object(
    'order', o.id,
    'number', ${number},
    'customer', ${canonical("o.customer_id")},
    'kind', r.kind,
    'state', r.state,
    'paid', r.paid,
    'code', r.code,
    'locker', r.locker,
    'requestedAt', ${instant("r.requested_at")},
    'readyAt', ${instant("r.ready_at")},
    'expiresAt', ${instant("r.expires_at")},
    'currency', upper(o.currency_code),
    'lines', ${lines(`, 'bp', (select coalesce(round(sum(t.rate) * 100), 0)::int
        from order_line_item_tax_line t where t.item_id = l.id and t.deleted_at is null)`, waiting)}
  )) as data
from unnest(?::text[]) as k (id)
join till_reservation r on r.order_id = k.id
join "order" o on o.id = r.order_id
${from}`

module.exports = { orders, returns, sales, reservations }
