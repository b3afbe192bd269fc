import { type Attack, byOperator, byStranger } from './attack.ts'
import { converse, operator, request, stranger, times, told } from './wire.ts'

/** Work that grows with two things that a client chooses. */

const customers = '/api/v1/customers'
const mine = { ...stranger(1), 'dublor-sandbox': 'attacker' }
const create = (body: object) => request('POST', customers, mine, JSON.stringify(body))

const search: Attack = {
  name: 'search for 15,000 I after 30,000 creates',
  bound: byStranger,
  async run({ port }) {
    const made = await converse(
      port,
      times(30_000, (n) => create({ company_name: `C${n}` })),
    )
    const path = `${customers}?search=${'I'.repeat(15_000)}`
    const found = await converse(
      port,
      times(3, () => request('GET', path, mine)),
    )
    return `${told(made)}; search: ${told(found)}`
  },
}

const limit: Attack = {
  name: 'six at once ask for limit=100000',
  bound: byStranger,
  async run({ port }) {
    const ask = (n: number) => [request('GET', '/api/customers?limit=100000', stranger(n))]
    return told(...(await Promise.all([1, 2, 3, 4, 5, 6].map((n) => converse(port, ask(n))))))
  },
}

const lastPage: Attack = {
  name: 'last pages and odd searches of 100,000',
  bound: byStranger,
  async run({ port }) {
    const asked = [
      `${customers}?page=99999999&per_page=100`,
      `${customers}?search=zz`,
      `${customers}?search=zz&with_trashed=1&is_active=0`,
      '/api/customers?page=99999999&limit=1',
    ]
    return told(
      await converse(
        port,
        times(24, (n) => request('GET', asked[n % 4] ?? '', mine)),
      ),
    )
  },
}

const bracket = (method: string, path: string, headers: object, megabytes: number) =>
  request(method, path, { ...headers }, '['.repeat(megabytes * 1_048_576))

const brackets: Attack = {
  name: '20 bodies of 1 MiB of [',
  bound: byStranger,
  run: async ({ port }) =>
    told(
      await converse(
        port,
        times(20, () => bracket('POST', customers, mine, 1)),
        5,
      ),
    ),
}

const keys: Attack = {
  name: 'verify: 20,000 and 75,000 keys over 500 requests',
  bound: byOperator,
  async run({ port }) {
    const made = await converse(
      port,
      times(500, (n) => create({ company_name: `C${n}` })),
    )
    const path = '/_dublor/sandboxes/attacker/requests/verify'
    const body = (count: number) =>
      JSON.stringify({
        match: { body: Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n])) },
      })
    const asked = [20_000, 75_000].map((count) => request('POST', path, operator, body(count)))
    return `${told(made)}; verify: ${told(await converse(port, asked, 1))}`
  },
}

const snapshot: Attack = {
  name: 'a snapshot of 60 MiB of [',
  bound: byOperator,
  run: async ({ port }) =>
    told(await converse(port, [bracket('PUT', '/_dublor/sandboxes/a/snapshot', operator, 60)])),
}

const states: Attack = {
  name: 'the state "there are no customers"',
  bound: byOperator,
  async run({ port }) {
    const body = (service: string) =>
      JSON.stringify({ state: 'there are no customers', params: { service } })
    const asked = ['cybercert', 'faturaentegrator'].map((service) =>
      request('POST', '/_dublor/states?sandbox=s', operator, body(service)),
    )
    return told(await converse(port, asked, 1))
  },
}

export const work = [search, limit, lastPage, brackets, keys, snapshot, states]
