const { instant } = require("./sql")

/** What is at each place. Input: ids of inventory items. */
module.exports = `
select v.id || '@' || place.id as id, '' as scope,
  case when bool_and(v.deleted_at is null and l.id is not null) then jsonb_build_object(
    'item', v.id,
    'place', place.id,
    'qtyMilli', floor(min(l.stocked_quantity * 1000 / part.required_quantity))::bigint,
    'asOf', ${instant("max(l.updated_at)")}) end as data
from (select distinct variant_id from product_variant_inventory_item
      where inventory_item_id = any (?::text[])) k
join product_variant v on v.id = k.variant_id
join product_variant_inventory_item part on part.variant_id = v.id
  and (part.deleted_at is null or v.deleted_at is not null)
cross join till_place place
left join inventory_level l on l.inventory_item_id = part.inventory_item_id
  and l.location_id = place.location_id and l.deleted_at is null
group by v.id, place.id`
