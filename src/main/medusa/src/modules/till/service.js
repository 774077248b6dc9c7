const engine = require("../../till/engine")

/** Starts and ends with the application what the extension does by itself. */
class Till {
  constructor({ __pg_connection__: db, logger }) {
    this.__hooks = {
      onApplicationStart: () => engine.start(db, logger),
      onApplicationShutdown: () => engine.stop(),
    }
  }
}

module.exports = Till
