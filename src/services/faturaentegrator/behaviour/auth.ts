import { type Answer, answer, defineBehaviour } from '../../../service.ts'

const path = '/check/auth'

/** Whether a key is good: `POST /check/auth`. */
export const authBehaviours = {
  /** What a good key is answered. */
  goodKey: defineBehaviour({
    rule: 'faturaentegrator.auth.good-key',
    does: (body: { message: string }) => answer(200, body),
  }),
  goodKeyBody: defineBehaviour({
    rule: 'faturaentegrator.auth.good-key-body',
    does: () => ({ message: 'Authenticated.' }),
  }),
  /** What a bad key is answered, by an endpoint. */
  badKey: defineBehaviour({
    rule: 'faturaentegrator.auth.bad-key',
    does: (refusal: Answer, _endpoint: string): Answer => refusal,
    shapes: (_answer, _refusal, endpoint) => endpoint === path,
  }),
}
