import { EventEmitter } from 'node:events'
import type { FastifyReply } from 'fastify'
import { expect, it } from 'vitest'
import { disturbing } from '../../src/faults/disturb.ts'
import { Closing } from '../../src/http/closing.ts'
import { type FaultTarget, WrongFault } from '../../src/http/fault-effect.ts'

const most = 10_000
const asking = {
  request: { headers: { 'dublor-fault': 'latency=600000' }, method: 'GET' },
} as unknown as FaultTarget

it('faults keep no more than so many requests waiting, and have room again when some are gone', async () => {
  const closing = new Closing()
  const disturb = disturbing(closing, () => {})
  const enter = () => {
    const raw = new EventEmitter()
    return { raw, waiting: disturb(asking)?.before({ raw } as unknown as FastifyReply) }
  }
  const entered = Array.from({ length: most }, enter)
  expect(enter).toThrow(WrongFault)
  expect(enter).toThrow(expect.objectContaining({ status: 503 }))
  entered[0]?.raw.emit('close')
  expect(await entered[0]?.waiting).toBe('gone')
  enter()
  expect(enter).toThrow(WrongFault)
  closing.begin()
  await Promise.all(entered.map(({ waiting }) => waiting))
})
