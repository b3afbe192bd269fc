import type { FastifyReply } from 'fastify'
import type { FaultEffect, Outgoing } from '../http/fault-effect.ts'
import { sendWhole } from './begin.ts'
import type { NamedEffect } from './effects-of.ts'
import { inHeader } from './header-form.ts'

/** Faults that act on the same request, as one. */
export function together(acting: readonly NamedEffect[]): FaultEffect {
  const all = acting.map(({ acts }) => acts)
  return {
    names: acting.map(({ name }) => name),
    label: acting.map(({ name, acts }) => inHeader(name, acts.shown ?? true)).join(', '),
    async before(reply) {
      for (const { before } of all) if ((await before?.(reply)) === 'gone') return 'gone'
      return undefined
    },
    status: all.findLast(({ status }) => status !== undefined)?.status,
    headers: Object.assign({}, ...all.map(({ headers }) => headers)),
    world: all.find(({ world }) => world !== undefined)?.world,
    deliver: deliveryOf(all.map(({ alter, deliver }) => ({ alter, deliver }))),
  }
}

type Delivery = (reply: FastifyReply, outgoing: Outgoing) => void
interface Sending {
  readonly alter: ((outgoing: Outgoing) => Outgoing) | undefined
  readonly deliver: Delivery | undefined
}

/** How the answer is sent, where it is not sent as ever. */
function deliveryOf(all: readonly Sending[]): Delivery | undefined {
  if (all.every(({ alter, deliver }) => alter === undefined && deliver === undefined)) {
    return undefined
  }
  const deliver = all.findLast((each) => each.deliver !== undefined)?.deliver ?? sendWhole
  return (reply, outgoing) =>
    deliver(
      reply,
      all.reduce((answer, { alter }) => alter?.(answer) ?? answer, outgoing),
    )
}
