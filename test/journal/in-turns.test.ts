import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { slowly } from '../slowly.ts'

const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }

describe('a journal that takes long to be read', () => {
  const app = createApp({ journalBytes: 64 * 1_048_576 })
  const parameters = Array.from({ length: 100 }, (_, n) => n.toString(36)).join('&')
  beforeAll(async () => {
    for (let count = 0; count < 120; count += 1) {
      await app.inject({ url: `/api/v1/customers?${parameters}`, headers })
    }
  })
  afterAll(() => app.close())

  const journal = '/_dublor/sandboxes/default/requests'
  const match = { query: Object.fromEntries(Array.from({ length: 100 }, (_, n) => [n, ''])) }

  it.each([
    ['lists', { url: journal }],
    ['filters', { url: `${journal}?rule=cybercert.list.row` }],
    ['verifies', { method: 'POST', url: `${journal}/verify`, headers, payload: { match } }],
  ] as const)('%s in turns with others', async (_does, ask) => {
    let status = 0
    const { turns } = await slowly(async () => {
      status = (await app.inject(ask)).statusCode
    })
    expect([status, turns > 20]).toEqual([200, true])
  })
})
