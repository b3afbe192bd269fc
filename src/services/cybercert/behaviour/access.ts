import type { Persona } from '../../../sandbox/fixture.ts'
import { type Answer, defineBehaviour } from '../../../service.ts'

/** How far a caller's permission reaches: every customer, its own ones, or none. */
export type Reach = 'all' | 'own' | 'none'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text has the form of a UUID. */
export const isUuid = (text: string): boolean => uuid.test(text)

/** Who may do what. */
export const accessBehaviours = {
  /**
   * Whether a request with this persona's token goes on, for what wants that permission; nobody's
   * token is no persona.
   */
  authenticates: defineBehaviour({
    rule: 'cybercert.common.bearer-required',
    does: (persona: Persona | undefined, _permission: string | undefined) => persona !== undefined,
    shapes: (known) => !known,
  }),
  isExpired: defineBehaviour({
    rule: 'cybercert.common.expired-token',
    does: (persona: Persona, now: number) => persona.expires !== null && persona.expires <= now,
    shapes: (expired) => expired,
  }),
  /** What an expired token is answered; `unknown` is what an unknown one is. */
  expiredAnswer: defineBehaviour({
    rule: 'cybercert.common.expired-token',
    does: (unknown: Answer): Answer => unknown,
  }),
  reaches: defineBehaviour({
    rule: 'cybercert.common.permission-required',
    does: (permissions: ReadonlySet<string>, permission: string): Reach => {
      if (permissions.has(permission)) return 'all'
      return permissions.has(`${permission}.own`) ? 'own' : 'none'
    },
    shapes: (reach) => reach === 'none',
  }),
  /** Whether a record may be reached by a caller. */
  ownerOnly: defineBehaviour({
    rule: 'cybercert.common.own-only',
    does: (reach: Reach, owner: number, user: number) => reach === 'all' || owner === user,
    shapes: (_allowed, reach) => reach === 'own',
  }),
  /** The UUID as records have it. */
  uuidInAnyCase: defineBehaviour({
    rule: 'cybercert.common.uuid-in-any-case',
    does: (given: string) => given.toLowerCase(),
    shapes: (wanted, given) => wanted !== given && isUuid(given),
  }),
  /** The UUID to look for: a malformed one is looked for too, and not found. */
  malformedIsUnknown: defineBehaviour({
    rule: 'cybercert.common.malformed-uuid',
    does: (given: string) => given,
    shapes: (_wanted, given) => !isUuid(given),
  }),
  /** What is answered when nothing has the UUID; `usual` is what a well-formed one is. */
  malformedAnswer: defineBehaviour({
    rule: 'cybercert.common.malformed-uuid',
    does: (usual: Answer, _given: string): Answer => usual,
    shapes: (_answer, _usual, given) => !isUuid(given),
  }),
}
