const { Problem } = require("./problem")
const tokens = require("../tokens")

const PROTOCOL = 1
const GUESSES = 30
const WINDOW_MILLIS = 60_000
const MOST_PEERS = 10_000

/** How often each address was wrong of late. A right token always goes through. */
const guesses = new Map()

function wrong(peer) {
  const now = Date.now()
  const seen = guesses.get(peer)
  if (!seen || now - seen.since > WINDOW_MILLIS) {
    if (guesses.size >= MOST_PEERS) {
      guesses.clear()
    }
    guesses.set(peer, { since: now, times: 1 })
    return
  }
  if (++seen.times > GUESSES) {
    const seconds = Math.ceil((seen.since + WINDOW_MILLIS - now) / 1000)
    throw new Problem(429, "too-many-guesses", "Too many wrong tokens from this address.", {
      "retry-after": String(Math.max(1, seconds)),
    })
  }
}

const refused = (code, detail) =>
  new Problem(401, code, detail, { "www-authenticate": 'Bearer realm="till"' })

async function till(req, db) {
  const [, token] = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(req.headers.authorization ?? "") ?? []
  const found = token && (await tokens.find(db, token))
  if (!found || found.revoked_at) {
    wrong(req.socket.remoteAddress)
    throw refused("unauthorized", "The token is missing, not valid or revoked.")
  }
  if (found.expires_at && found.expires_at <= new Date()) {
    throw refused("token-expired", "The token was valid until lately; the till needs a new one.")
  }
  return found
}

function spoken(req) {
  const said = Number(req.headers["comptoir-protocol"])
  if (!Number.isInteger(said) || said < PROTOCOL) {
    throw new Problem(426, "protocol-too-old", `This platform speaks version ${PROTOCOL}.`, {
      "comptoir-protocol": String(PROTOCOL),
    })
  }
}

/** A route of the Till API: `handle(till, req, res, db)` for whom the token belongs to. */
const gate = (handle) => async (req, res) => {
  try {
    const db = req.scope.resolve("__pg_connection__")
    const asking = await till(req, db)
    spoken(req)
    await handle(asking, req, res, db)
  } catch (fault) {
    if (fault instanceof Problem) {
      return fault.send(res)
    }
    req.scope.resolve("logger").error(`till: ${req.method} ${req.path}: ${fault.stack ?? fault}`)
    if (res.headersSent) {
      return res.destroy()
    }
    new Problem(500, "platform-fault", "The platform could not answer.").send(res)
  }
}

module.exports = { gate }
