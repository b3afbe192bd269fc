import { afterAll, describe, expect, it } from 'vitest'
import { ask, checkedApp, control, customer } from './checked-app.ts'

const app = checkedApp()
afterAll(() => app.close())

const take = async (name: string) =>
  (await control(app, 'GET', `/sandboxes/${name}/snapshot`)).json()
const restore = (name: string, snapshot: unknown) =>
  control(app, 'PUT', `/sandboxes/${name}/snapshot`, snapshot)

describe('a snapshot that somebody wrote', () => {
  const row = {
    id: 1,
    customer_id: 1,
    annual_revenue: 5,
    annual_revenue_currency: 'TRY',
    employee_count: 3,
    industry: null,
    website: null,
    address: null,
    is_active: true,
    created_at: '2025-11-20T12:00:00.000000Z',
    updated_at: '2025-11-20T12:00:00.000000Z',
    deleted_at: null,
  }
  const bare = { dublor: 'snapshot', version: 1, fixture: 'docs', clock: {}, collections: {} }
  const withRows = (rows: unknown, lastId: unknown = 1, name = 'cybercert.details') => ({
    ...bare,
    collections: { [name]: { lastId, rows } },
  })

  it('is restored if it has no changes at all', async () => {
    expect((await restore('bare', bare)).json()).toMatchObject({ name: 'bare', changed: 0 })
  })

  it('never lets a new record have the id of one that is there', async () => {
    const other = { ...row, id: 40, customer_id: 40 }
    expect((await restore('ids', withRows([[40, other]], 0))).statusCode).toBe(200)
    expect((await take('ids')).collections['cybercert.details'].lastId).toBe(40)
  })

  it('goes on with ids behind the last one that it says was given', async () => {
    expect((await restore('given', withRows([], 50, 'cybercert.customers'))).statusCode).toBe(200)
    const made = await ask(app, 'given', 'POST', '/api/v1/customers', { company_name: 'Yeni' })
    expect(made.json().id).toBe(51)
  })

  it('may have ids beyond what fits into 31 bits, and so may what is made of it', async () => {
    const at = (lastId: number) => withRows([], lastId, 'cybercert.customers')
    const uuids = new Set<string>()
    for (const lastId of [1, 2 ** 31, 2 ** 32, 2 ** 32 * 5, 2 ** 53 - 2]) {
      expect((await restore('large', at(lastId))).statusCode).toBe(200)
      const made = await ask(app, 'large', 'POST', '/api/v1/customers', { company_name: 'Yeni' })
      expect([made.statusCode, made.json().id]).toEqual([201, lastId + 1])
      uuids.add(made.json().uuid)
      const snapshot = await take('large')
      expect((await restore('large-too', snapshot)).statusCode).toBe(200)
      expect(await take('large-too')).toEqual(snapshot)
      const shown = await ask(app, 'large-too', 'GET', `/api/v1/customers/${made.json().uuid}`)
      expect(shown.json().id).toBe(lastId + 1)
    }
    expect(uuids.size).toBe(5)
  })

  it('leaves no room for a record with an id beyond the largest, and says so', async () => {
    const full = withRows([], 2 ** 53 - 1, 'cybercert.customers')
    expect((await restore('full', full)).statusCode).toBe(200)
    const made = await ask(app, 'full', 'POST', '/api/v1/customers', { company_name: 'Yeni' })
    expect([made.statusCode, made.json()]).toEqual([
      507,
      { message: expect.stringMatching(/^The largest id, \d+, is taken/) },
    ])
    const changed = await ask(app, 'full', 'PATCH', customer, { company_name: 'Another' })
    expect(changed.statusCode).toBe(200)
    expect((await restore('full', await take('full'))).statusCode).toBe(200)
  })

  it('may say of a record that it is gone', async () => {
    expect((await restore('hole', withRows([[1, null]]))).statusCode).toBe(200)
    const answer = await ask(app, 'hole', 'GET', `${customer}/details`)
    expect(answer.statusCode).toBe(404)
  })

  it.each([
    ['a newer form', { ...bare, version: 2, more: true }, 'Use a newer Dublör'],
    ['another kind of file', { ...bare, dublor: 'fixture' }, 'body.dublor'],
    ['a part missing', { dublor: 'snapshot', version: 1 }, 'is missing'],
    ['a part unknown', { ...bare, more: true }, 'body.more is not known'],
    ['no version that could be', { ...bare, version: 0 }, 'body.version'],
    ['no such fixture', { ...bare, fixture: 'nope' }, 'demo, docs, empty'],
    ['a file as fixture', { ...bare, fixture: '/etc/passwd.json' }, 'A file is read only'],
    ['no clock', { ...bare, clock: { frozen: 'soon' } }, 'Send one like'],
    ['no strictness', { ...bare, strict: null }, 'body.strict'],
    ['no such fault', { ...bare, faults: [{ fault: { lag: 5 } }] }, 'latency'],
    [
      'a fault of nobody',
      { ...bare, faults: [{ match: { persona: 'x' }, fault: { status: 503 } }] },
      'demo-admin',
    ],
    ['no such mutant', { ...bare, swaps: ['x/y'] }, 'There is no mutant or alternative "x/y"'],
    [
      'two mutants of one rule',
      {
        ...bare,
        swaps: [
          'cybercert.details.patch-merges/forgets-unsent',
          'cybercert.details.patch-merges/forgets-currency',
        ],
      },
      'only one of them',
    ],
    ['no such collection', withRows([], 1, 'cybercert.detail'), 'cybercert.details'],
    ['a collection of no service', withRows([], 1, '__proto__'), 'cybercert.details'],
    ['an id below 0', withRows([], -1), 'lastId'],
    ['an id beyond all', withRows([], 1e300), 'lastId'],
    ['half an id', withRows([], 1.5), 'lastId'],
    ['no rows', withRows({}), 'rows'],
    ['half a pair', withRows([[1]]), 'rows.0'],
    ['no record', withRows([[1, 5]]), 'expected object'],
    ['a field of another type', withRows([[1, { ...row, employee_count: 'x' }]]), 'employee_count'],
    ['a field missing', withRows([[1, { ...row, is_active: undefined }]]), 'is_active'],
    ['a field unknown', withRows([[1, { ...row, more: 1 }]]), 'more'],
    ['a moment of another form', withRows([[1, { ...row, created_at: 'now' }]]), 'created_at'],
    ['a key of another record', withRows([[2, row]]), 'Send the same'],
    ['a key of another type', withRows([['1', row]]), 'cannot be a customer_id'],
    ['an object as key', withRows([[{}, row]]), 'cannot be a customer_id'],
    ['a key of a record that is gone, of another type', withRows([['x', null]]), 'customer_id'],
    [
      'a key twice',
      withRows([
        [1, row],
        [1, null],
      ]),
      'twice',
    ],
    [
      'an id twice',
      withRows([
        [1, row],
        [2, { ...row, customer_id: 2 }],
      ]),
      'twice',
    ],
    ['the largest of all ids', withRows([[1, { ...row, id: 2 ** 60 }]]), 'too large'],
  ])('is refused with %s, and nothing changes', async (_what, snapshot, says) => {
    await ask(app, 'kept', 'PATCH', `${customer}/details`, { industry: 'Food' })
    const before = await take('kept')
    const answer = await restore('kept', snapshot)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(says)
    expect(await take('kept')).toEqual(before)
  })

  it('is refused with a field that JavaScript would take for an object’s kind', async () => {
    const body = JSON.stringify(withRows([[1, row]])).replace('"id":1', '"__proto__":{},"id":1')
    const answer = await app.inject({
      method: 'PUT',
      url: '/_dublor/sandboxes/kept/snapshot',
      headers: { 'content-type': 'application/json' },
      payload: body,
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain('__proto__')
  })
})
