const engine = require("../../till/engine")
const { choose } = require("../../till/options")

/** Starts and ends with the application what the extension does by itself. */
class Till {
  constructor({ __pg_connection__: db, logger }, options) {
    choose(options)
    this.__hooks = {
      onApplicationStart: () => engine.start(db, logger),
      onApplicationShutdown: () => engine.stop(),
    }
  }
}

module.exports = Till
