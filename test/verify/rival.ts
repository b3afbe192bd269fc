import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { roles, variableOf } from '../../contracts/roles.ts'
import type { App } from '../../src/app.ts'

/** What a rival does otherwise than the documents say, and the rule or the endpoint that it fails. */
export const wrongs = {
  putMerges: 'cybercert.details.put-writes-every-field',
  convertsAt28: 'cybercert.conversion.usd-is-30-try',
  otherStatus: 'cybercert.details.delete-answer',
  otherText: 'cybercert.details.show-inactive',
  oneKeyMore: 'cybercert.customers.show-answer',
  lacks: '/api/v1/user/settings',
} as const

/** What verifies it finds the tokens there. */
export const env = Object.fromEntries(roles.map((role) => [variableOf(role), `demo-${role}`]))

const isDetails = /\/details$/

/** A server that answers as Dublör does, but for six things. */
export async function startRival(app: App): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const sent = await text(request)
    const isPut = method === 'PUT' && isDetails.test(url)
    const answer = await app.inject({
      method: (isPut ? 'PATCH' : method) as 'GET',
      url,
      headers: { ...headers, 'dublor-sandbox': 'rival' },
      ...(sent === '' ? {} : { payload: sent }),
    })
    let { statusCode: status, body } = answer
    if (url === wrongs.lacks || url.startsWith('/_dublor')) [status, body] = [404, '{}']
    if (method === 'DELETE' && isDetails.test(url) && status === 200) status = 202
    if (status === 404 && isDetails.test(url))
      body = body.replace('Customer detail is not active', 'No details')
    if (method === 'GET' && /\/customers\/[^/]+$/.test(url) && status === 200)
      body = body.replace(/}$/, ',"one_more":1}')
    body = body.replace(
      /("annual_revenue_currency":"USD".*"annual_revenue_converted":)([\d.]+)(.*"TRY")/,
      (_all, before, amount, after) =>
        `${before}${Math.round((Number(amount) / 30) * 2800) / 100}${after}`,
    )
    const { 'content-type': type = 'text/plain', allow = '' } = answer.headers
    response.writeHead(status, { 'content-type': type, ...(allow !== '' && { allow }) })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
