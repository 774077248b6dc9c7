const { FEEDS } = require("./compose")
const { Problem } = require("./http/problem")

const USUAL = 500
const MOST = 2_000

const AFTER = `
select id, rev, data from till_entry
where feed = ? and scope = ? and rev > ? and (data is not null or rev > ?)
order by rev limit ?`

/** The part of a feed that a till may see. */
function scopeOf(till, feed) {
  switch (feed) {
    case "settings":
      return `${till.shop_id}/${till.till_id}`
    case "operators":
    case "reservations":
      return till.shop_id
    case "prices":
      return till.prices
    default:
      return ""
  }
}

const expired = () =>
  new Problem(410, "snapshot-required", "The cursor is unknown or too old; take a snapshot.")

/** The mark of the turn that gave `rev`, and the last rev of all. */
async function stand(db, rev) {
  const { rows } = await db.raw(
    `select (select epoch from till_platform) as epoch,
      coalesce((select last_rev from till_turn order by last_rev desc limit 1), 0) as head,
      (select mark from till_turn where last_rev >= ? order by last_rev limit 1) as mark`,
    [rev]
  )
  return { ...rows[0], head: Number(rows[0].head) }
}

/**
 * A cursor is `epoch.rev.mark`, in a snapshot `epoch.rev.mark.head` with the last rev when it began.
 * After a restore of the database the mark of a rev given since is another, and the cursor is void.
 */
function cursor({ epoch, mark }, rev, snapshot) {
  return [epoch, rev, mark ?? "0", ...(snapshot ? [snapshot] : [])].join(".")
}

async function read(db, after) {
  const [epoch, rev, mark, head] = after.split(".")
  const at = Number(rev)
  if (!Number.isSafeInteger(at) || at < 0) {
    throw expired()
  }
  const now = await stand(db, at)
  if (now.epoch !== epoch || (now.mark ?? "0") !== mark) {
    throw expired()
  }
  return { rev: at, snapshot: head === undefined ? 0 : Number(head) }
}

function limitOf(asked) {
  const limit = asked === undefined ? USUAL : Number(asked)
  if (!Number.isInteger(limit) || limit < 1) {
    throw new Problem(400, "bad-request", "The limit is not a number above zero.")
  }
  return Math.min(limit, MOST)
}

/** One page as text, its last line included. */
async function page(db, till, feed, query) {
  if (!FEEDS.includes(feed)) {
    throw new Problem(404, "unknown-feed", `There is no feed ${feed}.`)
  }
  const limit = limitOf(query.limit)
  const scope = scopeOf(till, feed)
  const from = query.after === undefined ? undefined : await read(db, String(query.after))
  const snapshot = from ? from.snapshot : (await stand(db, 0)).head
  const rev = from?.rev ?? 0
  const { rows } = await db.raw(AFTER, [feed, scope, rev, snapshot, limit + 1])
  const more = rows.length > limit
  const changes = more ? rows.slice(0, limit) : rows
  const seen = changes.length ? Number(changes.at(-1).rev) : rev
  // What a snapshot left out because it was dropped before is no news behind it.
  const last = more ? seen : Math.max(seen, snapshot)
  const still = snapshot && more ? snapshot : 0
  const end = { next: cursor(await stand(db, last), last, still), more }
  if (snapshot) {
    end.total = await total(db, feed, scope)
  }
  return changes.map(line).join("") + JSON.stringify(end) + "\n"
}

const line = ({ id, rev, data }) =>
  JSON.stringify(
    data === null ? { op: "drop", id, rev: Number(rev) } : { op: "put", id, rev: Number(rev), data }
  ) + "\n"

async function total(db, feed, scope) {
  const { rows } = await db.raw(
    "select count(*)::int as total from till_entry where feed = ? and scope = ? and data is not null",
    [feed, scope]
  )
  return rows[0].total
}

/** Where a feed stands now, for the pulse. */
async function head(db, till, feed) {
  const { rows } = await db.raw(
    "select coalesce(max(rev), 0) as rev from till_entry where feed = ? and scope = ?",
    [feed, scopeOf(till, feed)]
  )
  const rev = Number(rows[0].rev)
  return cursor(await stand(db, rev), rev, 0)
}

module.exports = { page, head, scopeOf }
