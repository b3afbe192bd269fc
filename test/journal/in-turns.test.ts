import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'

const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }

describe('a journal that takes long to be read', () => {
  const app = createApp({ journalBytes: 64 * 1_048_576 })
  const parameters = Array.from({ length: 3500 }, (_, n) => n.toString(36)).join('&')
  beforeAll(async () => {
    for (let count = 0; count < 100; count += 1) {
      await app.inject({ url: `/api/v1/customers?${parameters}`, headers })
    }
  })
  afterAll(() => app.close())

  const journal = '/_dublor/sandboxes/default/requests'
  const match = { query: Object.fromEntries(Array.from({ length: 3500 }, (_, n) => [n, ''])) }

  it.each([
    ['lists', { url: journal }],
    ['filters', { url: `${journal}?rule=cybercert.list.row` }],
    ['verifies', { method: 'POST', url: `${journal}/verify`, headers, payload: { match } }],
  ] as const)('%s in turns with others', async (_does, ask) => {
    const order: string[] = []
    await Promise.all([
      app.inject(ask).then(({ statusCode }) => order.push(`journal ${statusCode}`)),
      app.inject('/_dublor/health').then(() => order.push('health')),
      app.inject('/_dublor/personas').then(() => order.push('personas')),
    ])
    expect(order).toEqual(['health', 'personas', 'journal 200'])
  })
})
