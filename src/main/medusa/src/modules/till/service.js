/** What the rest of the extension asks of the till's own tables. */
class Till {
  constructor({ __pg_connection__: db, logger }) {
    this.db = db
    this.logger = logger
  }
}

module.exports = Till
