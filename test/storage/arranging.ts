import { customer } from './replica.ts'
import type { Server } from './server.ts'

/** How a verifier of Pact, and a consumer, ask a server in one sandbox. */
export function arrangingIn(sandbox: string) {
  const ask = (server: Server, method: string, path: string, body?: unknown) =>
    fetch(server.url + path, {
      method,
      headers: {
        authorization: 'Bearer demo-admin',
        'dublor-sandbox': sandbox,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const states = (body: object) => async (server: Server) => {
    const answer = await ask(server, 'POST', '/_dublor/states?service=cybercert', body)
    return answer.status
  }
  const rename = (server: Server, company_name: string) =>
    ask(server, 'PATCH', customer, { company_name })
  const snapshot = async (server: Server) => {
    const answer = await ask(server, 'GET', `/_dublor/sandboxes/${sandbox}/snapshot`)
    return (await answer.json()) as Record<string, unknown>
  }
  return {
    ask,
    rename,
    snapshot,
    setUp: states({ state: 'customer has no details', action: 'setup' }),
    setUpMore: states({ state: 'there are no customers', action: 'setup' }),
    tearDown: states({ action: 'teardown' }),
    hasDetails: async (server: Server) =>
      (await ask(server, 'GET', `${customer}/details`)).status === 200,
  }
}
