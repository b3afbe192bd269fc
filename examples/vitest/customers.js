/** What the service refuses, with its status and, for a 422, the errors by field. */
export class Refused extends Error {
  constructor(status, body) {
    super(body?.message ?? `status ${status}`)
    this.status = status
    this.body = body
    this.errors = body?.errors
  }
}

/** A client of CyberCert's customer details. */
export function customers(base, token) {
  async function ask(method, path, fields) {
    const answer = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'content-type': 'application/json',
      },
      ...(fields === undefined ? {} : { body: JSON.stringify(fields) }),
    })
    const body = await answer.json()
    if (!answer.ok) throw new Refused(answer.status, body)
    return { status: answer.status, ...body }
  }
  return {
    create: (fields) => ask('POST', '/customers', fields),
    details: (uuid) => ask('GET', `/customers/${uuid}/details`),
    change: (uuid, fields) => ask('PATCH', `/customers/${uuid}/details`, fields),
    replace: (uuid, fields) => ask('PUT', `/customers/${uuid}/details`, fields),
    remove: (uuid) => ask('DELETE', `/customers/${uuid}/details`),
    restore: (uuid) => ask('POST', `/customers/${uuid}/details/restore`),
  }
}
