/** What waits and what went wrong, in numbers: for a person, for a monitor, for a test. */
async function stand(db) {
  const { rows } = await db.raw(`
    select (select count(*)::int from till_touch) as touches,
      (select count(*)::int from till_sale) as sales,
      (select count(*)::int from till_sale where order_id is null) as sales_without_order,
      (select count(*)::int from till_sale where problem is not null) as sale_problems,
      (select count(*)::int from till_reservation where not settled or not placed) as pick_ups_under_way,
      (select count(*)::int from till_reservation where problem is not null) as pick_up_problems,
      (select coalesce(max(last_rev), 0)::bigint::text from till_turn) as rev`)
  const feeds = await db.raw(`
    select feed, scope, count(*) filter (where data is not null)::int as entries, max(rev)::text as rev
    from till_entry group by feed, scope order by feed, scope`)
  const shops = await db.raw("select id, currency, location_id from till_shop order by id")
  return { ...rows[0], feeds: feeds.rows, shops: shops.rows }
}

module.exports = { stand }
