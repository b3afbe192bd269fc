import { type Attack, byStranger } from './attack.ts'
import { converse, request, told } from './wire.ts'

/** The guard: everything by which a stranger might come to the control plane. */

const list = '/_dublor/sandboxes'

const spellings = [
  '/%5fdublor/sandboxes',
  '/_%64ublor/sandboxes',
  '/_dublor%2fsandboxes',
  '//_dublor/sandboxes',
  '/./_dublor/sandboxes',
  '/x/../_dublor/sandboxes',
  '/~a/_dublor/sandboxes',
  '/~a/%5fdublor/sandboxes',
  '/_DUBLOR/sandboxes',
  'http://x/_dublor/sandboxes',
]

const proxies = [
  'x-forwarded-for',
  'forwarded',
  'via',
  'x-real-ip',
  'client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'cdn-loop',
  'x-cluster-client-ip',
  'x-original-forwarded-for',
  'x-envoy-external-address',
  'x-amzn-trace-id',
  'x-request-id',
  'fly-client-ip',
]

const unnamed: Attack = {
  name: 'ways to the control plane without the token',
  bound: byStranger,
  async run({ port }) {
    const host = { host: `127.0.0.1:${port}` }
    const asked = [
      ...spellings.map((path) => request('GET', path, host)),
      ...proxies.map((name) => request('GET', list, { ...host, [name]: '203.0.113.9' })),
      request('GET', list, host),
      request('GET', list, { ...host, Host: 'evil.example' }),
    ]
    const answers = await Promise.all(asked.map((each) => converse(port, [each], 1, 5_000)))
    const reached = answers.filter((each) => each.has(200)).length
    return `${reached} of ${asked.length} reached it; ${told(...answers)}`
  },
}

export const guard = [unnamed]
