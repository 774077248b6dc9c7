/** Items are variants of published articles. Input: ids of variants. */
module.exports = `
with country as (select lower(country) as code from till_shop order by id limit 1)
select v.id, '' as scope, case when v.deleted_at is null and p.deleted_at is null
    and p.status = 'published' then jsonb_strip_nulls(jsonb_build_object(
  'sku', coalesce(nullif(v.sku, ''), v.id),
  'name', p.title || case when v.title in (p.title, 'Default', 'Default variant', 'Unique')
    or coalesce(v.title, '') = '' then '' else ' ' || v.title end,
  'category', coalesce((select c.name from product_category_product pc
    join product_category c on c.id = pc.product_category_id and c.deleted_at is null
    where pc.product_id = p.id order by c.mpath, c.id limit 1), '—'),
  'vat', coalesce((select t.code from tax_rate t
    join tax_region g on g.id = t.tax_region_id and g.country_code = (select code from country)
    left join tax_rate_rule r on r.tax_rate_id = t.id and r.deleted_at is null
    where t.deleted_at is null and g.deleted_at is null and (t.is_default
      or (r.reference = 'product_type' and r.reference_id = p.type_id)
      or (r.reference = 'product' and r.reference_id = p.id))
    order by t.is_default, r.reference, t.created_at desc, t.id limit 1), 'default'),
  'brand', p.metadata ->> 'brand',
  'description', nullif(p.description, ''),
  'image', coalesce(nullif(v.thumbnail, ''), nullif(p.thumbnail, ''),
    (select i.url from image i where i.product_id = p.id and i.deleted_at is null
     order by i.rank, i.id limit 1)),
  'codes', (select coalesce(jsonb_agg(distinct c.code), '[]') from (
    select unnest(array[v.barcode, v.ean, v.upc]) as code union all
    select jsonb_array_elements_text(case jsonb_typeof(v.metadata -> 'codes')
      when 'array' then v.metadata -> 'codes' else '[]' end)) c where c.code <> ''),
  'flags', (select coalesce(jsonb_agg(distinct substr(t.value, 6)), '[]') from product_tags pt
    join product_tag t on t.id = pt.product_tag_id and t.deleted_at is null
    where pt.product_id = p.id and t.value like 'till:_%'),
  'companions', case jsonb_typeof(p.metadata -> 'companions')
    when 'array' then p.metadata -> 'companions' end
)) end as data
from unnest(?::text[]) as k (id)
join product_variant v on v.id = k.id
join product p on p.id = v.product_id`
