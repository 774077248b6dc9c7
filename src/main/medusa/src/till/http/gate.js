const { Problem } = require("./problem")
const tokens = require("../tokens")
const { asked, wrongToken } = require("./limits")

const PROTOCOL = 1

const refused = (code, detail) =>
  new Problem(401, code, detail, { "www-authenticate": 'Bearer realm="till"' })

async function till(req, db) {
  const [, token] = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(req.headers.authorization ?? "") ?? []
  const found = token && (await tokens.find(db, token))
  if (token && !found) {
    wrongToken(req.socket.remoteAddress)
  }
  if (!found || found.revoked_at) {
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
    asked(asking)
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
