const form = require("./form")
const { takeSale } = require("./sale")
const { takeStep } = require("./step")
const { takeErasureDone } = require("./erasure")
const { takeCustomer } = require("./customer")
const { takeGoodsMove } = require("./goods")
const { takeClose } = require("./close")
const { takeOrder } = require("./order")
const { plainRun, takeRun } = require("./run")
const { lockLevels } = require("./stock")

/** What PostgreSQL says when two transactions were in each other's way: the batch runs again. */
const AGAIN = new Set(["40P01", "40001"])
const TRIES = 6

/** A refusal: the effect so far is taken back. */
class Rejected extends Error {
  constructor(code, message, more = {}) {
    super(message)
    this.code = code
    this.more = more
  }
}

const EFFECTS = {
  sale: takeSale,
  "reservation-step": takeStep,
  "erasure-done": takeErasureDone,
  customer: takeCustomer,
  "stock-move": takeGoodsMove,
  "till-close": takeClose,
  order: takeOrder,
}

/**
 * Takes a batch, in order. It is one transaction, so that the answer goes out when all of it is on the
 * disk; each envelope is all or nothing in it, its id together with its effect.
 */
async function take(db, till, envelopes, logger) {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction((trx) => takeAll(trx, till, envelopes, logger))
    } catch (fault) {
      if (!AGAIN.has(fault.code) || tries === TRIES) {
        throw fault
      }
      await new Promise((go) => setTimeout(go, 10 * tries * (1 + Math.random())))
    }
  }
}

async function takeAll(trx, till, envelopes, logger) {
  await lockLevels(trx, till.location_id, envelopes)
  const results = []
  let stopped = false
  while (results.length < envelopes.length) {
    const some = stopped ? [] : await sales(trx, till, plainRun(till, envelopes, results.length))
    if (some.length) {
      results.push(...some)
      continue
    }
    const verdict = stopped
      ? {
          outcome: "retry",
          code: "behind-retry",
          message: "An envelope before this one has to wait.",
        }
      : await judge(trx, till, envelopes[results.length], logger)
    stopped ||= verdict.outcome === "retry"
    results.push(verdict)
  }
  return results.map((verdict, n) => ({
    id: typeof envelopes[n]?.id === "string" ? envelopes[n].id : "",
    ...verdict,
  }))
}

/** A run of plain sales at once; none where one of them is not new, or came in meanwhile. */
async function sales(trx, till, run) {
  if (!run.length) {
    return []
  }
  await trx.raw("savepoint run")
  try {
    const verdicts = await takeRun(trx, till, run)
    await trx.raw("release savepoint run")
    return verdicts ?? []
  } catch (fault) {
    if (AGAIN.has(fault.code)) {
      throw fault
    }
    await trx.raw("rollback to savepoint run")
    return []
  }
}

async function judge(trx, till, value, logger) {
  await trx.raw("savepoint envelope")
  try {
    const verdict = await effect(trx, till, form.envelope(value))
    await trx.raw("release savepoint envelope")
    return verdict
  } catch (fault) {
    if (AGAIN.has(fault.code)) {
      throw fault
    }
    await trx.raw("rollback to savepoint envelope")
    if (fault instanceof form.Malformed) {
      return { outcome: "rejected", code: "malformed", message: fault.message }
    }
    if (fault instanceof Rejected) {
      return { outcome: "rejected", code: fault.code, message: fault.message, ...fault.more }
    }
    logger.error(`till: an envelope could not be taken in: ${fault.stack ?? fault}`)
    return {
      outcome: "retry",
      code: "platform-fault",
      message: "The platform could not take it in.",
    }
  }
}

async function effect(trx, till, envelope) {
  const digest = form.digest(envelope)
  const { rows: kept } = await trx.raw(
    `insert into till_envelope (id, digest, kind, shop_id, till_id, operator_id, at, answer)
     values (?, ?, ?, ?, ?, ?, ?, '{}') on conflict (id) do nothing returning id`,
    [
      envelope.id,
      digest,
      envelope.kind,
      envelope.shop,
      envelope.till,
      envelope.operator ?? null,
      envelope.at,
    ]
  )
  if (!kept.length) {
    return again(trx, envelope, digest)
  }
  if (envelope.shop !== till.shop_id) {
    throw new Rejected("wrong-shop", "The token is for another shop.")
  }
  const { rows: tills } = await trx.raw("select 1 from till_till where shop_id = ? and id = ?", [
    envelope.shop,
    envelope.till,
  ])
  if (!tills.length) {
    throw new Rejected("unknown-till", `The shop has no till ${envelope.till}.`)
  }
  const kind = Object.hasOwn(EFFECTS, envelope.kind) && EFFECTS[envelope.kind]
  if (!kind) {
    throw new Rejected("unknown-kind", `The kind ${envelope.kind} is not known.`)
  }
  const answer = await kind(trx, till, envelope, Rejected)
  await trx.raw("update till_envelope set answer = ? where id = ?", [
    JSON.stringify(answer),
    envelope.id,
  ])
  return { outcome: "accepted", ...answer }
}

async function again(trx, envelope, digest) {
  const { rows } = await trx.raw("select digest, answer from till_envelope where id = ?", [
    envelope.id,
  ])
  if (!rows[0].digest.equals(digest)) {
    throw new Rejected("id-reused", "The id came with another content before.")
  }
  return { outcome: "duplicate", ...rows[0].answer }
}

module.exports = { take }
