const { gate } = require("../../../../till/http/gate")
const { reply } = require("../../../../till/http/reply")
const { days } = require("../../../../till/days")

const GET = gate(async (till, req, res, db) =>
  reply(req, res, "application/json", JSON.stringify(await days(db, till, req.query)))
)

module.exports = { GET }
