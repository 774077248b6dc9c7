/** An answer that is not what was asked for, as the contract wants it: `code` never changes meaning. */
class Problem extends Error {
  constructor(status, code, detail, headers = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.headers = headers
  }

  send(res) {
    const title = this.code.replaceAll("-", " ")
    res
      .status(this.status)
      .set({ ...this.headers, "content-type": "application/problem+json" })
      .end(
        JSON.stringify({
          type: "about:blank",
          title,
          status: this.status,
          code: this.code,
          detail: this.message,
        })
      )
  }
}

module.exports = { Problem }
