import type { KnownCall, Service } from '../service.ts'
import { nameOf, spoken } from './endpoint-name.ts'
import type { NamedUnderRule } from './filed.ts'

/** Of each endpoint that promises to keep what it writes: that it answers as ever and keeps nothing. */
export function notKept(service: Service): NamedUnderRule[] {
  return service.endpoints.flatMap((endpoint) => {
    const rule = endpoint.promises?.kept
    if (rule === undefined) return []
    const words = `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/\W+/g, '-')}`
    return {
      rule,
      name: `${words}-is-not-kept`,
      swap: {
        says: `${spoken(service, [endpoint])} answers as if it wrote, and keeps nothing.`,
        endpoints: [nameOf(endpoint)],
        handle: (handle) => (call, asked) => handle(withoutStore(call), asked),
      },
    }
  })
}

/** The same call, handed on member by member: it may be an object with private fields. */
function withoutStore(call: KnownCall): KnownCall {
  return {
    does: call.does,
    now: call.now,
    fixture: call.fixture,
    caller: call.caller,
    fails: (check, answer) => call.fails(check, answer),
    get: (collection, key) => call.get(collection, key),
    find: (collection, field, value) => call.find(collection, field, value),
    where: (collection, question, fits) => call.where(collection, question, fits),
    store() {},
    emits: (emission) => call.emits(emission),
    nextId: (collection) => call.nextId(collection),
    uuid: (id) => call.uuid(id),
  }
}
