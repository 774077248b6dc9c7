const { createGunzip } = require("node:zlib")
const { Problem } = require("./problem")
const { options } = require("../options")

/** The JSON of a request, unpacked where it is packed, never more than the bound. */
async function json(req) {
  const tooLarge = new Problem(413, "too-large", "The request is larger than this platform takes.")
  const most = options().mostBytes
  if (Number(req.headers["content-length"]) > most) {
    throw tooLarge
  }
  const packed = req.headers["content-encoding"] === "gzip"
  const source = packed ? req.pipe(createGunzip()) : req
  if (packed) {
    req.on("error", (fault) => source.destroy(fault))
  }
  const parts = []
  let bytes = 0
  try {
    for await (const part of source) {
      bytes += part.length
      if (bytes > most) {
        throw tooLarge
      }
      parts.push(part)
    }
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts)))
  } catch (fault) {
    if (fault === tooLarge) {
      throw fault
    }
    throw new Problem(400, "malformed", "The request is not JSON.")
  }
}

module.exports = { json }
