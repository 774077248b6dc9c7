/** Millionths of a minor unit as a decimal text in the currency's main unit. */
function decimal(millionths, digits) {
  const places = digits + 6
  const below = millionths < 0n
  const text = (below ? -millionths : millionths).toString().padStart(places + 1, "0")
  const part = text.slice(-places).replace(/0+$/, "")
  return `${below ? "-" : ""}${text.slice(0, -places)}${part && `.${part}`}`
}

const main = (minor, digits) => Number(decimal(BigInt(minor) * 1_000_000n, digits))

/**
 * A line of Medusa's that comes to exactly what was charged: what unit price times quantity is above
 * the total is an adjustment. Goods that came back have a price below zero, Medusa knows no quantity
 * below zero.
 */
function line(charged, digits) {
  const back = charged.qtyMilli < 0 ? -1n : 1n
  const quantity = BigInt(charged.qtyMilli) * back
  const unit = BigInt(charged.unitMilli) * back
  const over = unit * quantity - BigInt(charged.totalMinor) * 1_000_000n
  return {
    title: charged.label,
    variant_id: charged.variant?.id,
    product_id: charged.variant?.product_id,
    product_title: charged.variant?.title,
    variant_sku: charged.sku,
    quantity: Number(quantity) / 1000,
    unit_price: Number(decimal(unit * 1_000n, digits)),
    is_custom_price: true,
    is_tax_inclusive: true,
    is_discountable: false,
    requires_shipping: false,
    metadata: { n: charged.n, ...charged.metadata },
    adjustments:
      over === 0n
        ? []
        : [
            {
              code: charged.reason ?? "till",
              description: charged.reason ?? "till",
              amount: Number(decimal(over, digits)),
              is_tax_inclusive: true,
            },
          ],
    tax_lines:
      charged.bp === undefined
        ? []
        : [
            {
              code: `vat-${charged.bp}`,
              description: `${charged.bp / 100} %`,
              rate: charged.bp / 100,
            },
          ],
  }
}

module.exports = { decimal, main, line }
