const { gate } = require("../../../../till/http/gate")
const { json } = require("../../../../till/http/body")
const { reply } = require("../../../../till/http/reply")
const { Problem } = require("../../../../till/http/problem")
const { take } = require("../../../../till/up/desk")

const MOST = 100

const POST = gate(async (till, req, res, db) => {
  const envelopes = (await json(req))?.envelopes
  if (!Array.isArray(envelopes)) {
    throw new Problem(400, "malformed", "There is no list of envelopes.")
  }
  if (envelopes.length > MOST) {
    throw new Problem(413, "too-many-envelopes", `A batch holds ${MOST} envelopes at most.`)
  }
  const results = await take(db, till, envelopes, req.scope.resolve("logger"))
  await reply(req, res, "application/json", JSON.stringify({ results }))
})

module.exports = { POST }
