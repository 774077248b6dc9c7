const { engine } = require("./engine")
const { head, scopeOf } = require("./feed")

const BEAT_MILLIS = 1_000

/** Tells a till which feed moved until it hangs up. Many moves of a feed between two looks are one. */
function pulse(till, req, res, db) {
  res.set({
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  })
  res.flushHeaders()
  const event = (name, data) => res.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  event("hello", { beatMillis: BEAT_MILLIS })
  const moved = new Set()
  let telling = false
  const tell = async () => {
    if (telling) {
      return
    }
    telling = true
    try {
      for (const feed of moved) {
        moved.delete(feed)
        event("feed", { feed, cursor: await head(db, till, feed) })
      }
    } catch {
      res.destroy()
    } finally {
      telling = false
    }
  }
  const listener = ({ feed, scope }) => {
    if (scopeOf(till, feed) === scope) {
      moved.add(feed)
      tell()
    }
  }
  const beat = setInterval(() => res.write(": beat\n\n"), BEAT_MILLIS)
  engine().listeners.add(listener)
  res.on("close", () => {
    clearInterval(beat)
    engine()?.listeners.delete(listener)
  })
}

module.exports = { pulse }
