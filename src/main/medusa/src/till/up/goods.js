const form = require("./form")
const { moveStock } = require("./stock")

const MOVE = { reason: "text", to: "text?", note: "text?", lines: "array" }
const LINE = { n: "whole", item: "text", qtyMilli: "whole" }

/**
 * Goods that came, went or were found otherwise than the books said. With `to` they went to another
 * place, where they are from now on. What Medusa does not know is kept and named.
 */
async function takeGoodsMove(trx, till, envelope, Rejected) {
  const move = form.check(envelope.body, "body.", MOVE)
  form.each(move.lines, "body.lines.", LINE)
  form.once(move.lines, "body.lines", "n")
  const to = move.to && (await locationOf(trx, move.to))
  if (move.to && !to) {
    throw new Rejected("unknown-place", `There is no place ${move.to}.`)
  }
  await trx.raw("insert into till_goods_move (envelope_id, body) values (?, ?)", [
    envelope.id,
    JSON.stringify(move),
  ])
  const moves = move.lines.map(({ item, qtyMilli }) => ({ item, qtyMilli }))
  await moveStock(trx, till.location_id, moves)
  if (to) {
    await moveStock(
      trx,
      to,
      moves.map(({ item, qtyMilli }) => ({ item, qtyMilli: -qtyMilli }))
    )
  }
  const unknown = await unknownOf(trx, moves)
  return {
    reference: `stock-move/${envelope.id}`,
    ...(unknown.length && {
      incidents: unknown.map((subject) => ({ code: "item-unknown", subject })),
    }),
  }
}

async function locationOf(trx, place) {
  const { rows } = await trx.raw("select location_id from till_place where id = ?", [place])
  return rows[0]?.location_id
}

async function unknownOf(trx, moves) {
  const { rows } = await trx.raw(
    `select k.id from unnest(?::text[]) k (id)
     where not exists (select 1 from product_variant v where v.id = k.id) order by 1`,
    [[...new Set(moves.map(({ item }) => item))]]
  )
  return rows.map(({ id }) => id)
}

module.exports = { takeGoodsMove }
