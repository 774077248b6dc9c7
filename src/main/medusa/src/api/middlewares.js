const { defineMiddlewares } = require("@medusajs/framework/http")

module.exports = {
  __esModule: true,
  default: defineMiddlewares({
    routes: [
      // Read by the route itself, which answers with problems of the contract.
      { matcher: "/till/v1/envelopes", methods: ["POST"], bodyParser: false },
      { matcher: "/admin/till/:deed", methods: ["POST"], bodyParser: { sizeLimit: "16mb" } },
    ],
  }),
}
