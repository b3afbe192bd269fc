import { type Attack, byOperator, byStranger } from './attack.ts'
import { converse, hold, operator, request, stranger, times, told } from './wire.ts'

/** Waiting is not free. */

const slow = (headers: object) =>
  request('GET', '/api/v1/customers', { ...headers, 'dublor-fault': 'latency=600000' })

const latency: Attack = {
  name: '60,000 pipelined latency=600000',
  bound: byStranger,
  run: async ({ port }) =>
    told(
      await converse(
        port,
        times(60_000, () => slow(stranger(1))),
        60_000,
        15_000,
      ),
    ),
}

const allowed: Attack = {
  name: 'the same where faults are allowed to all',
  bound: byStranger,
  flags: ['--faults', 'everyone'],
  run: latency.run,
}

const manyWaiters: Attack = {
  name: '500 connections, 100 latencies on each',
  bound: byStranger,
  async run({ port }) {
    const text = request('GET', '/api/v1/customers', {
      ...stranger(1),
      'dublor-fault': 'latency=600000',
    })
    return `${await hold(port, 500, text.repeat(100), 15)} of 500 still open`
  },
}

const oneByte: Attack = {
  name: '500 bodies of which one byte comes',
  bound: byStranger,
  async run({ port }) {
    const head = request('POST', '/api/v1/customers', {
      ...stranger(1),
      'content-type': 'application/json',
      'content-length': 100,
    })
    return `${await hold(port, 500, `${head}{`, 75)} of 500 still open`
  },
}

const neverReads: Attack = {
  name: '200 streams of the journal, none read',
  bound: byOperator,
  async run({ port }) {
    const path = '/_dublor/sandboxes/default/requests/stream'
    const open = hold(port, 200, request('GET', path, operator), 10)
    const asked = request('GET', '/api/v1/customers', {
      ...stranger(1),
      'dublor-sandbox': 'default',
    })
    const answered = await converse(
      port,
      times(2000, () => asked),
    )
    return `${told(answered)}; ${await open} of 200 still open`
  },
}

export const waiting = [latency, allowed, manyWaiters, oneByte, neverReads]
