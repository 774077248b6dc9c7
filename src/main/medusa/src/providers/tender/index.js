const { AbstractPaymentProvider, ModuleProvider, Modules } = require("@medusajs/framework/utils")

/**
 * A kind of tender of the shop: `pp_till_cash`, `pp_till_card`, … The money moved at the till before
 * Medusa hears of it, so every step only writes down what happened.
 */
class Tender extends AbstractPaymentProvider {
  async initiatePayment(input) {
    return {
      id: input.data?.reference ?? input.context?.idempotency_key ?? "till",
      data: input.data ?? {},
    }
  }

  async authorizePayment(input) {
    return { status: "authorized", data: input.data ?? {} }
  }

  async capturePayment(input) {
    return { data: input.data ?? {} }
  }

  async refundPayment(input) {
    return { data: input.data ?? {} }
  }

  async cancelPayment(input) {
    return { data: input.data ?? {} }
  }

  async deletePayment(input) {
    return { data: input.data ?? {} }
  }

  async updatePayment(input) {
    return { data: input.data ?? {} }
  }

  async retrievePayment(input) {
    return { data: input.data ?? {} }
  }

  async getPaymentStatus(input) {
    return { status: "captured", data: input.data ?? {} }
  }

  async getWebhookActionAndData() {
    return { action: "not_supported" }
  }
}
Tender.identifier = "till"

module.exports = {
  __esModule: true,
  default: ModuleProvider(Modules.PAYMENT, { services: [Tender] }),
}
