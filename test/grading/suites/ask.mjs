/** The details of the documents' own customer. */
export const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'

/** Asks the server that DUBLOR_URL names. */
export async function ask(method, path, { body, token = 'demo-admin' } = {}) {
  const answer = await fetch(process.env.DUBLOR_URL + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
}
