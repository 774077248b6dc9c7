const { gate } = require("../../../../till/http/gate")
const { pulse } = require("../../../../till/pulse")

const GET = gate(async (till, req, res, db) => pulse(till, req, res, db))

module.exports = { GET }
