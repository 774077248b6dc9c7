const { engine } = require("../till/engine")

/** Every night: composes all anew and says what no change had told of. There should be nothing. */
async function sweep(container) {
  const logger = container.resolve("logger")
  const mended = (await engine()?.sweep()) ?? []
  for (const { feed, scope, entries, example } of mended) {
    logger.warn(`till: sweep: ${entries} of ${feed} ${scope} were not as they should be, such as ${example}`)
  }
  logger.info("till: swept")
}

module.exports = { __esModule: true, default: sweep, config: { name: "till-sweep", schedule: "17 3 * * *" } }
