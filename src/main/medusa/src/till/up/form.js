const { createHash } = require("node:crypto")

/** An envelope that is not as the contract has it; it will never be taken. */
class Malformed extends Error {}

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const DATE = /^\d{4}-\d\d-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value)

/** Readers of fields, each with the words for what it wants. */
const kinds = {
  text: [(v) => typeof v === "string" && v !== "" && !v.includes("\0"), "a text"],
  uuid: [(v) => typeof v === "string" && UUID7.test(v), "a UUID of version 7"],
  whole: [(v) => Number.isSafeInteger(v), "a whole number"],
  positive: [(v) => Number.isSafeInteger(v) && v > 0, "a whole number above zero"],
  count: [(v) => Number.isSafeInteger(v) && v >= 0, "a whole number, not below zero"],
  date: [(v) => typeof v === "string" && DATE.test(v) && !Number.isNaN(Date.parse(v)), "a date"],
  instant: [
    (v) => typeof v === "string" && INSTANT.test(v) && !Number.isNaN(Date.parse(v)),
    "an instant with its offset",
  ],
  string: [(v) => typeof v === "string" && !v.includes("\0"), "a text, which may be empty"],
  boolean: [(v) => typeof v === "boolean", "true or false"],
  object: [isObject, "an object"],
  array: [Array.isArray, "a list"],
}

function field(object, path, name, kind, optional) {
  const value = object[name]
  if (value === undefined && optional) {
    return undefined
  }
  const [fits, words] = kinds[kind]
  if (!fits(value)) {
    throw new Malformed(`${path}${name} is not ${words}`)
  }
  return value
}

/** Checks fields by a shape `{name: kind}`; a kind that ends with `?` may be missing. */
function check(object, path, shape) {
  if (!isObject(object)) {
    throw new Malformed(`${path.slice(0, -1) || "It"} is not an object`)
  }
  for (const [name, kind] of Object.entries(shape)) {
    field(object, path, name, kind.replace("?", ""), kind.endsWith("?"))
  }
  return object
}

const each = (list, path, shape) =>
  (list ?? []).forEach((one, n) => check(one, `${path}${n}.`, shape))

function once(list, path, name) {
  const seen = new Set()
  for (const one of list) {
    if (seen.has(one[name])) {
      throw new Malformed(`${path} has ${name} ${one[name]} twice`)
    }
    seen.add(one[name])
  }
}

const ENVELOPE = {
  id: "uuid",
  kind: "text",
  at: "instant",
  shop: "text",
  till: "text",
  operator: "text?",
  body: "object",
}
const SALE = {
  transaction: "uuid",
  number: "text",
  seq: "positive",
  chain: "text",
  businessDate: "date",
  type: "text",
  currency: "text",
  totalMinor: "whole",
  customer: "text?",
  lines: "array",
  tenders: "array",
  vat: "array",
  record: "object",
  coupons: "array?",
  promotions: "array?",
  loyalty: "array?",
}
const LINE = {
  n: "whole",
  item: "text?",
  sku: "text",
  label: "text",
  qtyMilli: "whole",
  unitMilli: "whole",
  discountMinor: "whole",
  totalMinor: "whole",
  bp: "whole",
  reservation: "text?",
  order: "text?",
  orderLine: "whole?",
  destination: "text?",
  reason: "text?",
  seller: "text?",
}

/** The fields every kind has. */
function envelope(value) {
  check(value, "", ENVELOPE)
  if (value.kind !== "erasure-done") {
    field(value, "", "operator", "text")
  }
  return value
}

function sale(body) {
  check(body, "body.", SALE)
  check(body.record, "body.record.", { text: "text", sha256: "text", algorithm: "text" })
  each(body.lines, "body.lines.", LINE)
  each(body.tenders, "body.tenders.", { n: "whole", mode: "text", amountMinor: "whole" })
  each(body.vat, "body.vat.", {
    bp: "whole",
    netMinor: "whole",
    vatMinor: "whole",
    grossMinor: "whole",
  })
  each(body.coupons, "body.coupons.", { code: "text", amountMinor: "count" })
  each(body.promotions, "body.promotions.", { id: "text", name: "text", amountMinor: "positive" })
  each(body.loyalty, "body.loyalty.", { kind: "text", points: "whole" })
  once(body.lines, "body.lines", "n")
  once(body.tenders, "body.tenders", "n")
  once(body.coupons ?? [], "body.coupons", "code")
  if (!["SALE", "RETURN", "VOID"].includes(body.type)) {
    throw new Malformed("body.type is not SALE, RETURN or VOID")
  }
  if (body.loyalty?.length && !body.customer) {
    throw new Malformed("body.loyalty has no customer")
  }
  return body
}

function step(body) {
  check(body, "body.", {
    reservation: "text",
    from: "text",
    to: "text",
    transaction: "uuid?",
    operatorName: "text?",
    locker: "text?",
    lines: "array?",
  })
  each(body.lines, "body.lines.", { n: "whole", qtyMilli: "positive" })
  once(body.lines ?? [], "body.lines", "n")
  return body
}

const erasureDone = (body) =>
  check(body, "body.", { erasure: "text", customer: "text", doneAt: "instant" })

/**
 * The digest of an envelope with its fields sorted, to tell a resend from another content. What may be
 * another the second time is no part of it: the age of what the till knew, the operator's name, and the
 * customer of a sale with his points, for he may have been forgotten meanwhile.
 */
function digest({ factsAsOf, ...envelope }) {
  const isOfCustomer = envelope.kind === "customer" || envelope.kind === "erasure-done"
  const open = isObject(envelope.body) && !isOfCustomer
  return createHash("sha256")
    .update(JSON.stringify(sorted(open ? { ...envelope, body: lasting(envelope.body) } : envelope)))
    .digest()
}

const lasting = ({ operatorName, customer, loyalty, ...body }) => body

function sorted(value) {
  if (Array.isArray(value)) {
    return value.map(sorted)
  }
  if (!isObject(value)) {
    return value
  }
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])])
  )
}

module.exports = { Malformed, check, each, once, envelope, sale, step, erasureDone, digest }
