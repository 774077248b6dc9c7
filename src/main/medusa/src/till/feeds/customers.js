const { instant, canonical } = require("./sql")

/** Customers; the records of one e-mail are one, under the id of the oldest. Input: their ids. */
module.exports = `
select c.id, '' as scope, case when one.id = c.id then jsonb_strip_nulls(jsonb_build_object(
  'givenName', coalesce(c.first_name, ''),
  'familyName', coalesce(c.last_name, ''),
  'email', nullif(c.email, ''),
  'phone', (select m.phone from unnest(everyone.records) m where m.phone <> '' limit 1),
  'card', (select m.metadata ->> 'loyalty_card' from unnest(everyone.records) m
    where m.metadata ->> 'loyalty_card' <> '' limit 1),
  'city', nullif(a.city, ''),
  'postcode', nullif(a.postal_code, ''),
  'segment', (select jsonb_build_object('name', g.name,
      'reason', coalesce(c.metadata ->> 'segment_reason', ''))
    from customer_group_customer gc join customer_group g on g.id = gc.customer_group_id
    where gc.customer_id = any (everyone.ids) and gc.deleted_at is null and g.deleted_at is null
    order by g.name, g.id limit 1),
  'points', (select sum(points) from till_points where customer_id = any (everyone.ids)),
  'since', case when c.metadata ->> 'since' ~ '^\\d{4}-\\d\\d-\\d\\d$' then c.metadata ->> 'since'
    else left(${instant("c.created_at")}, 10) end,
  'consents', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'channel', k ->> 'channel', 'granted', k -> 'granted', 'at', k ->> 'at',
      'wording', k ->> 'wording')) order by n), '[]')
    from jsonb_array_elements(case jsonb_typeof(c.metadata -> 'consents')
      when 'array' then c.metadata -> 'consents' else '[]' end) with ordinality as t (k, n)
    where k ->> 'channel' in ('email', 'sms', 'phone', 'post')
      and jsonb_typeof(k -> 'granted') = 'boolean'
      and coalesce(k ->> 'at', '2000-01-01') ~ '^\\d{4}-\\d\\d-\\d\\d$'),
  'note', nullif(c.metadata ->> 'note', ''),
  'contacts30d', case when c.metadata ->> 'contacts_30d' ~ '^\\d{1,6}$'
    then (c.metadata ->> 'contacts_30d')::int end
)) end as data
from unnest(?::text[]) as k (id)
join customer c on c.id = k.id
left join lateral (select ${canonical("c.id")} as id) one on true
left join lateral (
  select array_agg(m order by m.created_at, m.id) as records, array_agg(m.id) as ids
  from customer m where m.deleted_at is null
    and (m.id = c.id or lower(m.email) = lower(c.email))) everyone on true
left join lateral (
  select city, postal_code from customer_address where customer_id = c.id and deleted_at is null
  order by is_default_shipping desc, is_default_billing desc, created_at, id limit 1) a on true`
