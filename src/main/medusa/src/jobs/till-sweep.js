const { engine } = require("../till/engine")

/** Every night: composes all anew and says what no change had told of. There should be nothing. */
async function sweep(container) {
  const logger = container.resolve("logger")
  const mended = (await engine()?.sweep()) ?? []
  for (const { feed, scope, entries, example } of mended) {
    logger.warn(
      `till: sweep: ${entries} of ${feed} ${scope} were not as they should be, such as ${example}`
    )
  }
  await forget(container.resolve("__pg_connection__"))
  logger.info("till: swept")
}

/** Turns a till may stand in are kept for a quarter; a cursor older than that takes a snapshot. */
async function forget(db) {
  await db.raw(
    `delete from till_turn where at < now() - interval '90 days'
       and last_rev < (select max(last_rev) from till_turn)`
  )
}

module.exports = {
  __esModule: true,
  default: sweep,
  config: { name: "till-sweep", schedule: "17 3 * * *" },
}
