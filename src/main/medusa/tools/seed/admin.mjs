// A client of Medusa's admin HTTP API: signed on once, a few requests at a time.

export async function signOn(url, email, password) {
  const { token } = await call(`${url}/auth/user/emailpass`, "POST", { email, password });
  const headers = { authorization: `Bearer ${token}` };
  const post = (path, body) => call(`${url}/admin${path}`, "POST", body, headers);
  const get = (path) => call(`${url}/admin${path}`, "GET", undefined, headers);
  return { get, post, headers };
}

async function call(url, method, body, headers = {}) {
  const answer = await fetch(url, {
    method,
    // A server that is busy for long closes a connection that is being used again.
    headers: {
      connection: "close",
      ...headers,
      ...(body && { "content-type": "application/json" }),
    },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

/** Runs `work` over all values, `width` at a time, answers in the order of the values. */
export async function each(values, width, work) {
  const answers = new Array(values.length);
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, values.length) }, async () => {
      while (next < values.length) {
        const at = next++;
        answers[at] = await work(values[at], at);
      }
    }),
  );
  return answers;
}

export function chunks(values, size) {
  const some = [];
  for (let at = 0; at < values.length; at += size) some.push(values.slice(at, at + size));
  return some;
}
