/** What a project may say of the plugin in its `medusa-config.js`. */
const USUAL = {
  /** How often a till may ask, on average, and at once after a pause. */
  requestsPerSecond: 50,
  burst: 500,
  /** How many wrong tokens an address may show in a minute. */
  guessesPerMinute: 30,
  /** The largest request, unpacked. */
  mostBytes: 8 * 1024 * 1024,
}

let chosen = USUAL

/** Medusa adds options of its own, so what is not known is left alone. */
function choose(options = {}) {
  chosen = { ...USUAL }
  for (const name of Object.keys(USUAL)) {
    const value = options[name] ?? USUAL[name]
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new Error(`@comptoir/medusa-till: ${name} is not a whole number above zero`)
    }
    chosen[name] = value
  }
}

const options = () => chosen

module.exports = { choose, options }
