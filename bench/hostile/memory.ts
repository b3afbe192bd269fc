import { type Attack, byStranger } from './attack.ts'
import { converse, request, stranger, times, told } from './wire.ts'

/** Memory has a ceiling. */

const customers = '/api/v1/customers'

const large = (length: number, letter: string) =>
  JSON.stringify({ company_name: 'large', legal_name: letter.repeat(length) })

const oneVisitor: Attack = {
  name: '700 creates of 1 MB by one visitor',
  bound: byStranger,
  async run({ port }) {
    const body = large(1_000_000, 'x')
    const headers = { ...stranger(1), 'dublor-sandbox': 'attacker' }
    return told(
      await converse(
        port,
        times(700, () => request('POST', customers, headers, body)),
        4,
      ),
    )
  },
}

const manyVisitors: Attack = {
  name: '700 creates of 1 MB by as many visitors',
  bound: byStranger,
  async run({ port }) {
    const body = large(500_000, 'ş')
    return told(
      await converse(
        port,
        times(700, (n) => request('POST', customers, stranger(n), body)),
        4,
      ),
    )
  },
}

const refusedBodies: Attack = {
  name: '1,500 refused bodies of 900 kB in 300 sandboxes',
  bound: byStranger,
  async run({ port }) {
    const body = JSON.stringify({ theme: 'ş'.repeat(450_000) })
    const ask = (n: number) =>
      request(
        'PATCH',
        '/api/v1/user/settings',
        { ...stranger(n), 'dublor-sandbox': `j${n % 300}` },
        body,
      )
    return told(await converse(port, times(1500, ask), 4))
  },
}

const manySettings: Attack = {
  name: '30,000 small writes in as many worlds',
  bound: byStranger,
  async run({ port }) {
    const ask = (n: number) =>
      request(
        'POST',
        customers,
        { ...stranger(n), 'dublor-sandbox': `w${n}` },
        '{"company_name":"C"}',
      )
    return told(await converse(port, times(30_000, ask)))
  },
}

export const memory = [oneVisitor, manyVisitors, refusedBodies, manySettings]
