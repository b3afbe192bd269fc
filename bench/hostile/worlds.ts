import { type Attack, byStranger } from './attack.ts'
import { converse, request, stranger, times, told } from './wire.ts'

/** Other people's worlds. */

const customers = '/api/v1/customers'

const noCookie: Attack = {
  name: '10,100 requests without a cookie',
  bound: byStranger,
  run: async ({ port }) =>
    told(
      await converse(
        port,
        times(10_100, (n) => request('GET', `${customers}/x`, stranger(n))),
      ),
    ),
}

const refused: Attack = {
  name: '60 refused requests, --max-sandboxes 50 --data',
  bound: byStranger,
  flags: ['--max-sandboxes', '50'],
  keeps: true,
  run: async ({ port }) =>
    told(
      await converse(
        port,
        times(60, (n) => request('GET', customers, { ...stranger(n), authorization: 'Bearer no' })),
      ),
    ),
}

const named: Attack = {
  name: '10,100 named sandboxes, only looked at, --data',
  bound: byStranger,
  keeps: true,
  run: async ({ port }) =>
    told(
      await converse(
        port,
        times(10_100, (n) =>
          request('GET', '/api/customers/1', { ...stranger(n), 'dublor-sandbox': `s${n}` }),
        ),
      ),
    ),
}

export const worlds = [noCookie, refused, named]
