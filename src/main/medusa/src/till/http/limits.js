const { Problem } = require("./problem")
const { options } = require("../options")

const MINUTE_MILLIS = 60_000
const MOST_KEYS = 10_000

/**
 * A measure of how often somebody came of late: it fills by the second up to `most`, each coming takes
 * one. What is kept is bounded; full measures are the same as none.
 */
class Measures {
  constructor(clock = Date.now) {
    this.clock = clock
    this.left = new Map()
  }

  /** Takes one; answers the seconds to wait when there is none, else 0. */
  take(key, perSecond, most) {
    const now = this.clock()
    const had = this.left.get(key)
    const left = had
      ? Math.min(most, had.left + (Math.max(0, now - had.at) / 1000) * perSecond)
      : most
    this.left.delete(key)
    if (this.left.size >= MOST_KEYS) {
      this.left.delete(this.left.keys().next().value)
    }
    const enough = left >= 1
    this.left.set(key, { left: enough ? left - 1 : left, at: now })
    return enough ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond))
  }
}

const guesses = new Measures()
const requests = new Measures()

function tooMany(code, detail, seconds) {
  return new Problem(429, code, detail, { "retry-after": String(seconds) })
}

/** A token nobody has was shown. A right one always goes through, from whatever address. */
function wrongToken(peer) {
  const most = options().guessesPerMinute
  const seconds = guesses.take(peer, (most * 1000) / MINUTE_MILLIS, most)
  if (seconds) {
    throw tooMany("too-many-guesses", "Too many wrong tokens from this address.", seconds)
  }
}

/** A till asks. */
function asked({ shop_id: shop, till_id: till }) {
  const { requestsPerSecond, burst } = options()
  const seconds = requests.take(`${shop}/${till}`, requestsPerSecond, burst)
  if (seconds) {
    throw tooMany("too-many-requests", "The till asks too often.", seconds)
  }
}

module.exports = { Measures, wrongToken, asked }
