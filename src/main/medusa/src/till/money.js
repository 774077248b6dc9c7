/** Decimal digits of a currency: 2 for EUR, 0 for JPY. */
async function digitsOf(db, currency) {
  const { rows } = await db.raw("select decimal_digits from currency where code = ?", [
    currency.toLowerCase(),
  ])
  return rows[0]?.decimal_digits ?? 2
}

module.exports = { digitsOf }
