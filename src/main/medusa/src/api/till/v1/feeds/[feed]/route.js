const { gate } = require("../../../../../till/http/gate")
const { reply } = require("../../../../../till/http/reply")
const { page } = require("../../../../../till/feed")

const GET = gate(async (till, req, res, db) => {
  const text = await page(db, till, req.params.feed, req.query)
  await reply(req, res, "application/x-ndjson", text)
})

module.exports = { GET }
