const { Module } = require("@medusajs/framework/utils")
const Till = require("./service")

module.exports = { __esModule: true, default: Module("till", { service: Till }) }
