import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { type AnyEndpoint, answer } from '../../src/service.ts'
import { showCustomer } from '../../src/services/cybercert/customers/show-customer.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'
import { showCustomer as showFirm } from '../../src/services/faturaentegrator/customers/show-customer.ts'
import { faturaentegrator } from '../../src/services/faturaentegrator/index.ts'
import { open } from './library/open.ts'

let library: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  library = await open()
})
afterAll(() => library.app.close())

describe('several permissions of which one suffices', () => {
  it.each(['admin', 'viewer'])('let %s in, who holds at least one', async (who) => {
    const { statusCode, headers } = await library.get('/loans/1', who)
    expect(statusCode).toBe(200)
    expect(headers['dublor-rules']).not.toContain('library.access.reaches')
  })

  it('are all named to whoever holds none', async () => {
    expect((await library.get('/loans/1', 'nobody')).statusCode).toBe(403)
    expect(await library.why()).toEqual({
      en: '403: demo-nobody holds neither reports.view nor reports.view.own nor content.publish nor content.publish.own.',
      tr: '403: demo-nobody adlı personanın ne reports.view ne de reports.view.own ne de content.publish ne de content.publish.own yetkisi var.',
    })
  })

  it('are told by the OpenAPI document, each as one way in', async () => {
    const { get } = await library.documented('/loans/{id}')
    expect(get.security).toEqual([{ token: ['reports.view'] }, { token: ['content.publish'] }])
    expect(get.description).toContain('reports.view or content.publish,')
  })
})

describe('an owner reached through another record', () => {
  it('lets the owner in and refuses others', async () => {
    expect((await library.get('/loans/2', 'owner')).statusCode).toBe(200)
    expect((await library.get('/loans/1', 'owner')).statusCode).toBe(403)
    expect((await library.why())?.en).toBe(
      '403: demo-owner is user 2 and holds only reports.view.own and content.publish.own, and this record belongs to user 1.',
    )
  })
})

describe('a public endpoint', () => {
  it.each([undefined, 'admin', 'expired', 'stranger'])(
    'answers with the token of %s as it does without',
    async (who) => {
      const { statusCode, headers, body } = await library.get('/books/a', who)
      expect(statusCode).toBe(200)
      expect(headers).not.toHaveProperty('dublor-rules', expect.stringContaining('access'))
      expect(body).toBe((await library.get('/books/a')).body)
    },
  )

  it.each([
    [cybercert, { ...showCustomer, path: '/firms/:uuid' }, '550e8400-e29b-41d4-a716-446655440000'],
    [faturaentegrator, { ...showFirm, path: '/firms/:id' }, '1'],
  ] as const)('may be one of $name', async ({ ...service }, { ...endpoint }, key) => {
    const anybodys: AnyEndpoint = {
      ...(endpoint as unknown as AnyEndpoint),
      public: true,
      schema: { response: {} },
      handle: () => answer(200, { hello: 'anybody' }),
    }
    const endpoints = [...service.endpoints, anybodys]
    await using app = createApp({ fixture: 'docs' }, [{ ...service, endpoints }])
    const url = `${service.base}/firms/${key}`
    for (const headers of [{}, { authorization: 'Bearer demo-expired' }]) {
      const { statusCode, headers: of } = await app.inject({ url, headers })
      expect(statusCode).toBe(200)
      expect(of['dublor-rules']).not.toMatch(/bearer|expired|own-only/)
    }
  })

  it('has no caller in the journal, whoever sent a token', async () => {
    await library.get('/books/none', 'admin')
    const list = await library.app.inject('/_dublor/sandboxes/default/requests')
    expect(list.json().requests.at(-1)).toMatchObject({ persona: null, answer: { status: 404 } })
    expect((await library.why())?.en).toBe('404: no record of books has the isbn none.')
  })

  it('wants nothing, says the OpenAPI document', async () => {
    const { get } = await library.documented('/books/{isbn}')
    expect(get.security).toEqual([])
    expect(get.responses).not.toHaveProperty('401')
  })
})

describe('what changes with the clock', () => {
  const clock = '/_dublor/sandboxes/default/clock'
  const overdue = async () => (await library.get('/loans/1', 'admin')).json().overdue
  const freeze = (frozen: string) =>
    library.app.inject({ method: 'PUT', url: clock, payload: { frozen } })

  it('is worked out when somebody looks, and stays where the clock does', async () => {
    await freeze('2025-11-21T11:59:59Z')
    expect([await overdue(), await overdue()]).toEqual([false, false])
    await library.app.inject({ method: 'POST', url: `${clock}/advance`, payload: { by: 'PT1S' } })
    expect([await overdue(), await overdue()]).toEqual([true, true])
    await freeze('2025-11-20T12:00:00Z')
    expect(await overdue()).toBe(false)
  })
})
