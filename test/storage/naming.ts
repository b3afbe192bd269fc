import type { Server } from './server.ts'

/** What `demo-admin` sends with JSON for a sandbox. */
export const headers = (sandbox: string) => ({
  authorization: 'Bearer demo-admin',
  'content-type': 'application/json',
  'dublor-sandbox': sandbox,
})

/** Gives a customer another name. */
export const rename = (
  { url }: Pick<Server, 'url'>,
  customer: number,
  name: string,
  sandbox = 'default',
): Promise<Response> =>
  fetch(`${url}/api/customers/${customer}`, {
    method: 'PATCH',
    headers: headers(sandbox),
    body: JSON.stringify({ name }),
  })

/** The name that a customer has. */
export async function nameOf(server: Pick<Server, 'url'>, customer: number, sandbox = 'default') {
  const { data } = await ask(server, `/api/customers/${customer}`, sandbox)
  return data.name
}

/** Reads. */
export async function ask({ url }: Pick<Server, 'url'>, path: string, sandbox = 'default') {
  const answer = await fetch(url + path, { headers: headers(sandbox) })
  return (await answer.json()) as ReturnType<typeof JSON.parse>
}
