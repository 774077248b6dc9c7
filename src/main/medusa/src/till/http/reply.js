const { gzip } = require("node:zlib")
const { promisify } = require("node:util")

const packed = promisify(gzip)
const WORTH_PACKING = 1_024

/** Sends a text, packed where the other side takes that and it is worth it. */
async function reply(req, res, type, text) {
  const body = Buffer.from(text)
  res.status(200).set("content-type", type)
  if (body.length < WORTH_PACKING || !/\bgzip\b/.test(req.headers["accept-encoding"] ?? "")) {
    return res.end(body)
  }
  res
    .set({ "content-encoding": "gzip", vary: "accept-encoding" })
    .end(await packed(body, { level: 1 }))
}

module.exports = { reply }
