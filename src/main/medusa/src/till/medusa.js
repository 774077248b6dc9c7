const { container } = require("@medusajs/framework")
const { MedusaContextType, Modules } = require("@medusajs/framework/utils")

/**
 * Lets a Medusa module work inside a transaction of ours, so that what it writes is committed with
 * what we write or not at all. `work(service, context)` gets the module and the context to pass on.
 */
async function within(trx, name, work) {
  const service = container.resolve(name)
  const manager = service.baseRepository_.getFreshManager()
  manager.setTransactionContext(trx)
  const answer = await work(service, { transactionManager: manager, __type: MedusaContextType })
  await manager.flush()
  return answer
}

/** Creates orders as they were charged, many at once. Each bears its own id. */
async function createOrders(trx, orders) {
  await within(trx, Modules.ORDER, (service, context) => service.createOrders_(orders, context))
}

/** Marks the lines of orders as delivered, so that nobody can send them a second time. */
async function delivered(trx, orderIds) {
  await trx.raw(
    `update order_item set fulfilled_quantity = quantity, raw_fulfilled_quantity = raw_quantity,
      delivered_quantity = quantity, raw_delivered_quantity = raw_quantity
     where order_id = any (?::text[])`,
    [orderIds]
  )
}

/** What ids of variants stand for; those Medusa does not know are missing. */
async function variantsOf(trx, ids) {
  const { rows } = await trx.raw(
    `select v.id, v.product_id, p.title from product_variant v join product p on p.id = v.product_id
     where v.id = any (?::text[])`,
    [[...new Set(ids.filter(Boolean))]]
  )
  return new Map(rows.map((row) => [row.id, row]))
}

module.exports = { within, createOrders, delivered, variantsOf }
