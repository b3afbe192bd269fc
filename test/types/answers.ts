import { Type } from '@sinclair/typebox'
import { answer } from '../../src/service.ts'
import { endpoint } from '../../src/services/cybercert/types.ts'

/** Compiled with everything else: an endpoint that answers what its schema does not declare must not compile. */

const schema = { response: { 200: Type.Object({ id: Type.Integer(), name: Type.String() }) } }
const about = { method: 'GET', path: '/x', summary: 'x', schema } as const

export const right = endpoint({ ...about, handle: () => answer(200, { id: 1, name: 'x' }) })

// @ts-expect-error a key is missing
export const missing = endpoint({ ...about, handle: () => answer(200, { id: 1 }) })

// @ts-expect-error a value has another type
export const type = endpoint({ ...about, handle: () => answer(200, { id: '1', name: 'x' }) })

// @ts-expect-error the status is not declared
export const status = endpoint({ ...about, handle: () => answer(201, { id: 1, name: 'x' }) })

// @ts-expect-error there is no such behaviour
export const behaviour = endpoint({ ...about, handle: ({ does }) => does.details.guesses() })

// @ts-expect-error there is no such collection
export const collection = endpoint({ ...about, handle: (call) => call.get('people', 1) })
