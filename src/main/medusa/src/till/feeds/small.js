const { instant } = require("./sql")

/** The settings of each till of the given shops. */
const settings = `
select 'shop' as id, s.id || '/' || t.id as scope, jsonb_strip_nulls(jsonb_build_object(
  'shop', jsonb_build_object('id', s.id, 'name', s.name, 'address', s.address,
    'postcode', coalesce(s.postcode, ''), 'city', coalesce(s.city, ''), 'country', s.country,
    'siret', s.siret, 'vatId', s.vat_id, 'ape', s.ape, 'phone', s.phone),
  'till', jsonb_build_object('id', t.id, 'name', t.name),
  'currency', s.currency, 'country', s.country, 'zone', s.zone,
  'vatRates', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'category', r.code, 'bp', round(r.rate::numeric * 100)::int,
      'from', coalesce(r.metadata ->> 'from', '2000-01-01'), 'to', r.metadata ->> 'to',
      'label', r.name)) order by r.rate desc, r.code), '[]')
    from tax_rate r join tax_region g on g.id = r.tax_region_id
    where g.country_code = lower(s.country) and r.deleted_at is null and g.deleted_at is null
      and r.rate is not null),
  'places', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'id', p.id, 'name', p.name, 'kind', p.kind,
      'distanceM', p.distances -> s.id)) order by p.id), '[]') from till_place p),
  'receiptFooter', s.receipt_footer,
  'training', case when s.training then true end,
  'loyalty', s.loyalty,
  'scan', s.rules -> 'scan',
  'align', s.rules -> 'align',
  'pickUps', s.rules -> 'pickUps',
  'returns', s.rules -> 'returns')) as data
from till_shop s join till_till t on t.shop_id = s.id where s.id = any (?::text[])`

const operators = `
select o.id, o.shop_id as scope, case when o.deleted_at is null then jsonb_build_object(
  'name', o.name, 'role', o.role, 'rights', o.rights, 'pin', o.pin) end as data
from till_operator o where o.shop_id = any (?::text[])`

const promotions = `
select p.id, '' as scope, case when p.deleted_at is null and p.status = 'active' then
  jsonb_strip_nulls(jsonb_build_object(
    'name', coalesce(nullif(p.metadata ->> 'name', ''), p.code),
    'kind', coalesce(nullif(p.metadata ->> 'kind', ''),
      case m.type when 'percentage' then 'percent' else 'amount' end),
    'scope', coalesce(nullif(p.metadata ->> 'scope', ''), m.target_type, 'order'),
    'target', p.metadata ->> 'target',
    'percentBp', case when m.type = 'percentage'
      and coalesce(nullif(p.metadata ->> 'kind', ''), 'percent') = 'percent'
      then round(m.value * 100)::int end,
    'amountMinor', case when m.type = 'fixed' then round(m.value * 100)::bigint end,
    'currency', upper(m.currency_code),
    'thresholdMilli', case when p.metadata ->> 'threshold_milli' ~ '^\\d{1,12}$'
      then (p.metadata ->> 'threshold_milli')::bigint end,
    'from', left(${instant("c.starts_at")}, 10),
    'to', left(${instant("c.ends_at")}, 10),
    'channels', case jsonb_typeof(p.metadata -> 'channels')
      when 'array' then p.metadata -> 'channels' else '[]' end)
    || case jsonb_typeof(p.metadata -> 'rule')
      when 'object' then p.metadata -> 'rule' else '{}' end) end as data
from unnest(?::text[]) as k (id)
join promotion p on p.id = k.id
left join promotion_application_method m on m.promotion_id = p.id and m.deleted_at is null
left join promotion_campaign c on c.id = p.campaign_id and c.deleted_at is null`

const coupons = `
select c.code as id, '' as scope, case when c.deleted_at is null then
  jsonb_strip_nulls(jsonb_build_object(
    'label', c.label, 'amountMinor', c.amount_minor, 'minimumMinor', c.minimum_minor,
    'currency', c.currency, 'from', c.valid_from::text, 'to', c.valid_to::text,
    'singleUse', c.single_use, 'customer', c.customer_id, 'state', c.state)) end as data
from till_coupon c where c.code = any (?::text[])`

const erasures = `
select e.id, '' as scope, jsonb_build_object(
  'customer', e.customer_id, 'requestedAt', ${instant("e.requested_at")}) as data
from till_erasure e where e.id = any (?::text[])`

module.exports = { settings, operators, promotions, coupons, erasures }
