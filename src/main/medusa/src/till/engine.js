const { createHash, randomBytes } = require("node:crypto")
const { readFileSync, readdirSync } = require("node:fs")
const { join } = require("node:path")
const { watch } = require("./watch")
const { compose, everything } = require("./compose")
const { projectSales } = require("./project")
const { pickUps } = require("./pickups")
const { Ear } = require("./ear")

/** The lock under which revs are given, so that they are committed in their order. */
const REVS = "select pg_advisory_xact_lock(hashtext('till_rev'))"
const EAT = `
delete from till_touch where id in (select id from till_touch order by id limit 20000)
returning kind, key`
/** The price lists whose time began or ended since; nothing is written when it does. */
const TURNED = `
select id from price_list where deleted_at is null and (
  (starts_at > ? and starts_at <= ?) or (ends_at > ? and ends_at <= ?))`

const TICK_MILLIS = 1_000
const TIMES_MILLIS = 30_000

/**
 * What the extension does by itself, in every process of the platform: composes feeds from what was
 * touched, makes Medusa orders of sales, sees to pick-ups and to what only time changes. Each piece
 * of work is one transaction that claims it, so any number of processes may run it, and a killed one
 * leaves nothing half done.
 */
class Engine {
  constructor(db, logger) {
    this.db = db
    this.logger = logger
    this.ear = new Ear(db, logger, {
      till_touch: () => this.wake(),
      till_feed: (text) => this.tell(text),
    })
    this.listeners = new Set()
    this.bells = new Set()
    this.running = true
    this.seenTime = new Date(Date.now() - TIMES_MILLIS)
  }

  async start() {
    await watch(this.db)
    await this.ear.start()
    await this.upgrade()
    this.loops = [this.loop("compose", () => this.turns()), this.loop("work", () => this.work())]
    this.logger.info("till: ready")
  }

  /** Entries are composed by this version of the extension; after another, all are composed anew. */
  async upgrade() {
    const rules = rulesDigest()
    const { rows } = await this.db.raw("select composed_by from till_platform")
    if (rows[0].composed_by !== rules) {
      await this.sweep()
      await this.db.raw("update till_platform set composed_by = ?", [rules])
    }
  }

  async stop() {
    this.running = false
    this.wake()
    await this.ear.stop()
    await Promise.allSettled(this.loops ?? [])
  }

  /** Something was touched: every loop looks again at once. */
  wake() {
    for (const bell of this.bells) {
      bell.rung = true
      bell.go?.()
    }
  }

  tell(text) {
    this.listeners.forEach((listener) => listener(JSON.parse(text)))
  }

  async loop(name, turn) {
    const bell = { rung: false }
    this.bells.add(bell)
    while (this.running) {
      bell.rung = false
      try {
        await turn()
      } catch (fault) {
        bell.rung = false
        bell.go = undefined
        this.logger.error(`till: ${name}: ${short(fault)}`)
      }
      if (!bell.rung && this.running) {
        await new Promise((go) => {
          bell.go = go
          setTimeout(go, TICK_MILLIS).unref()
        })
      }
    }
  }

  async turns() {
    while (this.running && (await this.turn()) > 0) {
      // until nothing is left
    }
  }

  /** One turn of the composer; answers how many touches it ate. */
  async turn(touched) {
    if (!touched) {
      const { rows } = await this.db.raw("select 1 from till_touch limit 1")
      if (!rows.length) {
        return 0
      }
    }
    return this.db.transaction(async (trx) => {
      await trx.raw(REVS)
      const eaten = touched ?? (await this.eat(trx))
      await this.compose(trx, eaten)
      return eaten.size
    })
  }

  async eat(trx) {
    const { rows } = await trx.raw(EAT)
    const touched = new Map()
    for (const { kind, key } of rows) {
      if (!touched.has(kind)) {
        touched.set(kind, new Set())
      }
      touched.get(kind).add(key)
    }
    return touched
  }

  async compose(trx, touched) {
    const orders = [...(touched.get("order") ?? [])]
    await trx.raw(
      `insert into till_look select id from "order" where id = any (?::text[])
         and coalesce(metadata ->> 'till_transaction', '') = ''
       on conflict (order_id) do nothing`,
      [orders]
    )
    const moved = touched.size ? await compose(trx, touched) : []
    if (moved.length) {
      const mark = randomBytes(4).toString("hex")
      await trx.raw("insert into till_turn (last_rev, mark) values (nextval('till_rev'), ?)", [
        mark,
      ])
      for (const { feed, scope } of moved) {
        await trx.raw("select pg_notify('till_feed', ?)", [JSON.stringify({ feed, scope })])
      }
    }
    return moved
  }

  /**
   * Composes everything anew and answers what was not as it should be, by feed. It waits for all that
   * was touched before, so an entry it mends is one that no touch had told of.
   */
  async sweep() {
    return this.db.transaction(async (trx) => {
      await trx.raw(REVS)
      for (let touched = await this.eat(trx); touched.size; touched = await this.eat(trx)) {
        await this.compose(trx, touched)
      }
      return this.compose(trx, await everything(trx))
    })
  }

  async work() {
    await projectSales(this.db, this.logger)
    await pickUps(this.db, this.logger)
    await this.times()
  }

  async times() {
    const now = new Date()
    if (now - this.seenTime < TIMES_MILLIS) {
      return
    }
    const { rows } = await this.db.raw(TURNED, [this.seenTime, now, this.seenTime, now])
    for (const { id } of rows) {
      await this.db.raw("insert into till_touch (kind, key) values ('price-list', ?)", [id])
    }
    this.seenTime = now
  }
}

/** A digest of the sources that say what an entry looks like. */
function rulesDigest() {
  const feeds = join(__dirname, "feeds")
  const digest = createHash("sha256").update(readFileSync(join(__dirname, "compose.js")))
  readdirSync(feeds)
    .sort()
    .forEach((name) => digest.update(readFileSync(join(feeds, name))))
  return digest.digest("hex").slice(0, 16)
}

/** What went wrong without the statement that did, which may be pages long. */
const short = (fault) => String(fault?.message ?? fault).slice(-600)

let engine

/** Starts with the application, where the tables stand; a migration loads modules without them. */
async function start(db, logger) {
  const { rows } = await db.raw("select to_regclass('till_turn') as there")
  if (rows[0].there && !engine) {
    engine = new Engine(db, logger)
    await engine.start()
  }
}

async function stop() {
  await engine?.stop()
  engine = undefined
}

module.exports = { start, stop, engine: () => engine }
