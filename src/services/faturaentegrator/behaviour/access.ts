import type { Persona } from '../../../sandbox/fixture.ts'
import { type Answer, defineBehaviour, type Method } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'

/** Who may ask, and how. */
export const accessBehaviours = {
  /** Whether a request of some method with this persona's key goes on; nobody's key is no persona. */
  authenticates: defineBehaviour({
    rule: 'faturaentegrator.common.bearer-required',
    does: (persona: Persona | undefined, _method: Method) => persona !== undefined,
    shapes: (known) => !known,
  }),
  isExpired: defineBehaviour({
    rule: 'faturaentegrator.common.expired-key',
    does: (persona: Persona, now: number) => persona.expires !== null && persona.expires <= now,
    shapes: (expired) => expired,
  }),
  unauthenticated: defineBehaviour({
    rule: 'faturaentegrator.common.unauthenticated',
    does: () => message(401, 'Unauthenticated.'),
  }),
  /** Why a good key is refused: never. */
  everyKeyMay: defineBehaviour({
    rule: 'faturaentegrator.common.every-key-may',
    does: (_permissions: ReadonlySet<string>): Answer | undefined => undefined,
    shapes: (_refused, permissions) => permissions.size === 0,
  }),
  /** Why a request that does not accept JSON is refused: never. */
  acceptNotRequired: defineBehaviour({
    rule: 'faturaentegrator.common.accept-not-required',
    does: (_accept: string | undefined): Answer | undefined => undefined,
    shapes: (_refused, accept) => accept === undefined || !/[/+]json/i.test(accept),
  }),
}
