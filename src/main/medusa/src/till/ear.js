const AGAIN_MILLIS = 1_000

/** Hears what PostgreSQL notifies, on a connection of its own that is made anew when it is lost. */
class Ear {
  constructor(db, logger, channels) {
    this.db = db
    this.logger = logger
    this.channels = channels
    this.open = true
  }

  async start() {
    const line = await this.db.client.acquireRawConnection()
    this.line = line
    line.on("notification", ({ channel, payload }) => this.channels[channel]?.(payload))
    const lost = () => this.lost(line)
    line.on("error", lost)
    line.on("end", lost)
    for (const channel of Object.keys(this.channels)) {
      await line.query(`listen ${channel}`)
    }
  }

  lost(line) {
    if (!this.open || this.line !== line) {
      return
    }
    this.line = undefined
    this.logger.warn("till: lost the line to PostgreSQL's notices")
    const again = () =>
      this.start().catch(() => this.open && setTimeout(again, AGAIN_MILLIS).unref())
    setTimeout(again, AGAIN_MILLIS).unref()
  }

  async stop() {
    this.open = false
    await this.line?.end().catch(() => {})
  }
}

module.exports = { Ear }
