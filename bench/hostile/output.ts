import { type Attack, byStranger } from './attack.ts'
import { converse, request, stranger, times, told } from './wire.ts'

/** Standard output may be gone: what has the server say something there. */

const customers = '/api/v1/customers'
const mine = { ...stranger(1), 'dublor-sandbox': 'attacker' }
const body = JSON.stringify({ company_name: 'C', legal_name: 'x'.repeat(100_000) })
const huge = request(
  'PATCH',
  '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details',
  { 'x-forwarded-for': '10.0.0.1' },
  '{"annual_revenue":1e300}',
)

const run: Attack['run'] = async ({ port }) => {
  const unauthenticated = await converse(port, [huge])
  const wrote = await converse(
    port,
    times(20, () => request('POST', customers, mine, body)),
    1,
  )
  return `${told(unauthenticated)}; writes: ${told(wrote)}`
}

const shared = { bound: byStranger, keeps: true, largestFile: 100, run }

export const output: readonly Attack[] = [
  { ...shared, name: 'a full disk, output and all', output: 'full' },
  { ...shared, name: 'a full disk, output closed', output: 'closed' },
]
