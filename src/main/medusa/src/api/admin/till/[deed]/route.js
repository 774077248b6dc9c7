const { MedusaError } = require("@medusajs/framework/utils")
const deeds = require("../../../../till/admin/deeds")

const answer = (method, input) => async (req, res) => {
  const deed = Object.hasOwn(deeds[method], req.params.deed) && deeds[method][req.params.deed]
  if (!deed) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${req.params.deed}.`)
  }
  res.json(await deed(req.scope.resolve("__pg_connection__"), input(req)))
}

module.exports = {
  GET: answer("GET", (req) => req.query),
  POST: answer("POST", (req) => req.body ?? {}),
}
