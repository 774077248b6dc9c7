const { gate } = require("../../../../../../till/http/gate")
const { reply } = require("../../../../../../till/http/reply")
const { daySales } = require("../../../../../../till/days")

const GET = gate(async (till, req, res, db) =>
  reply(req, res, "application/json", JSON.stringify(await daySales(db, till, req.params.date)))
)

module.exports = { GET }
