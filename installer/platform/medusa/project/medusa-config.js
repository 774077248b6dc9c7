const { loadEnv, defineConfig } = require("@medusajs/framework/utils")

loadEnv(process.env.NODE_ENV || "production", process.cwd())

const tender = (id) => ({
  resolve: "@comptoir/medusa-till/.medusa/server/src/providers/tender",
  id,
})

const number = (text) => (text ? Number(text) : undefined)

// Several processes share their events, workflows and locks there; one alone needs none of it.
const redisUrl = process.env.REDIS_URL
const shared = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
    ]
  : []

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    redisUrl,
    http: {
      storeCors: process.env.STORE_CORS || "",
      adminCors: process.env.ADMIN_CORS || "",
      authCors: process.env.AUTH_CORS || "",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: { disable: true },
  plugins: [
    {
      resolve: "@comptoir/medusa-till",
      options: { requestsPerSecond: number(process.env.TILL_REQUESTS_PER_SECOND) },
    },
  ],
  modules: [
    ...shared,
    {
      resolve: "@medusajs/medusa/order",
      options: { generateCustomDisplayId: async (order) => order.metadata?.till_transaction },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: ["cash", "card", "voucher", "other"].map(tender) },
    },
  ],
})
