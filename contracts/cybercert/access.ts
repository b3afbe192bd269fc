import type { RuleId } from '../../src/services/cybercert/rules.ts'
import type { Method } from '../exchange.ts'
import type { Role, Stage } from '../stage.ts'
import { type CyberCertCase, succeeding, unknownUuid } from './arrange.ts'
import { forbidden, unauthenticated } from './bodies.ts'

/** An endpoint as far as its doors go. */
interface Gate {
  readonly method: Method
  /** What is sent by whoever may. */
  readonly json?: object
  /** Whether the role `viewer`, who may only look, may. */
  readonly looks?: boolean
}

export interface RecordGate extends Gate {
  /** Makes a record with which the endpoint succeeds, owned by `as`; returns the path. */
  readonly arrange: (stage: Stage, as: Role) => Promise<string>
  /** Where records are, and how a sentence calls one: customers, if left out. */
  readonly at?: string
  readonly thing?: string
  /** What comes behind `/customers/{uuid}`. */
  readonly below: '' | `/${string}`
  /** What an unknown record is answered with, and by which rule. */
  readonly missing: { readonly rule: RuleId; readonly message: string }
}

/** Both strengths of a permission, and the token, for an endpoint that names no customer. */
export const gateCases = (path: string, gate: Gate): CyberCertCase[] =>
  doors(gate, async () => path)

/** Both strengths of a permission, the token, and the order of checks, for one customer. */
export const customersGateCases = (gate: RecordGate): CyberCertCase[] => [
  ...recordGateCases(gate),
  ...existence(gate),
  ...(gate.json === undefined ? [] : beforeTheBody(gate)),
]

/** Both strengths of a permission, the token, and an unknown record: what a resource of the kit proves. */
export const recordGateCases = (gate: RecordGate): CyberCertCase[] => [
  ...doors(gate, (stage) => gate.arrange(stage, 'admin')),
  ...ownership(gate),
  unknownOne(gate),
]

const send = ({ json }: Gate) => (json === undefined ? {} : { json })

const doors = (gate: Gate, arrange: (stage: Stage) => Promise<string>): CyberCertCase[] => {
  const { method, looks = false } = gate
  return [
    {
      rule: 'cybercert.common.permission-required',
      title: looks ? 'lets those who may look' : 'refuses those who may only look',
      async prove(stage) {
        const path = await arrange(stage)
        const sent = send(gate)
        await stage
          .ask(method, path, { as: 'nobody', ...sent })
          .expectStatus(403)
          .expectJson(forbidden)
        const viewer = stage.ask(method, path, { as: 'viewer', ...sent })
        await (looks ? succeeding(viewer) : viewer.expectStatus(403).expectJson(forbidden))
        await succeeding(stage.ask(method, path, { as: 'admin', ...sent }))
      },
    },
    {
      rule: 'cybercert.common.unauthenticated',
      title: 'wants a token',
      async prove(stage) {
        const path = await arrange(stage)
        await stage
          .ask(method, path, { as: null, ...send(gate) })
          .expectStatus(401)
          .expectJson(unauthenticated)
      },
    },
  ]
}

const ownership = (gate: RecordGate): CyberCertCase[] => [
  {
    rule: 'cybercert.common.own-only',
    title: `lets the weaker strength reach its own ${gate.thing ?? 'customer'}s and no others`,
    async prove(stage) {
      const { method, arrange } = gate
      const foreign = await arrange(stage, 'admin')
      const own = await arrange(stage, 'owner')
      const sent = { as: 'owner', ...send(gate) } as const
      await stage.ask(method, foreign, sent).expectStatus(403).expectJson(forbidden)
      await succeeding(stage.ask(method, own, sent))
    },
  },
]

const unknownOne = (gate: RecordGate): CyberCertCase => {
  const { method, below, missing, at = '/customers', thing = 'customer' } = gate
  return {
    rule: missing.rule,
    title: `does not know an unknown ${thing}, whatever the strength`,
    async prove(stage) {
      for (const as of ['admin', 'owner'] as const) {
        await stage
          .ask(method, `${at}/${unknownUuid}${below}`, { as, ...send(gate) })
          .expectStatus(404)
          .expectJson({ message: missing.message })
      }
    },
  }
}

const existence = (gate: RecordGate): CyberCertCase[] => {
  const { method, below, missing } = gate
  const unknown = `/customers/${unknownUuid}${below}`
  return [
    {
      rule: 'cybercert.common.malformed-uuid',
      title: 'takes a malformed UUID for an unknown one',
      prove: (stage) =>
        stage
          .ask(method, `/customers/not-a-uuid${below}`, send(gate))
          .expectStatus(404)
          .expectJson({ message: missing.message }),
    },
    {
      rule: 'cybercert.common.check-order',
      title: 'asks for the token, then for the permission, and only then for the customer',
      async prove(stage) {
        await stage.ask(method, unknown, { as: null, ...send(gate) }).expectStatus(401)
        await stage
          .ask(method, unknown, { as: 'nobody', ...send(gate) })
          .expectStatus(403)
          .expectJson(forbidden)
      },
    },
  ]
}

/** A body that cannot be parsed, under a type that is not JSON. */
const unreadable = { raw: '{"', headers: { 'content-type': 'text/plain' } }
const malformed = { raw: '{"', headers: { 'content-type': 'application/json' } }
/** One for all endpoints with a body: each has `is_active` or ignores it. */
const invalid = { json: { is_active: 'perhaps' } }

const beforeTheBody = ({ method, below, arrange, missing }: RecordGate): CyberCertCase[] => [
  {
    rule: 'cybercert.common.check-order',
    title: 'looks for the customer and its owner before it reads the body',
    async prove(stage) {
      const foreign = await arrange(stage, 'admin')
      for (const body of [unreadable, malformed, invalid]) {
        await stage
          .ask(method, `/customers/${unknownUuid}${below}`, body)
          .expectStatus(404)
          .expectJson({ message: missing.message })
        await stage
          .ask(method, foreign, { as: 'owner', ...body })
          .expectStatus(403)
          .expectJson(forbidden)
      }
    },
  },
]
