import { Type } from '@sinclair/typebox'
import { answer } from '../../src/service.ts'
import { endpoint } from '../../src/services/cybercert/types.ts'

/** Compiled with everything else: bytes go out with their media type. */

const schema = { response: { 200: Type.Uint8Array({ contentMediaType: 'application/pdf' }) } }
const about = { method: 'GET', path: '/x', summary: 'x', schema } as const
const pdf = new Uint8Array(5)

export const right = endpoint({ ...about, handle: () => answer.bytes(200, pdf, 'application/pdf') })

// @ts-expect-error nobody says of which type they are
export const untyped = endpoint({ ...about, handle: () => answer(200, pdf) })

// @ts-expect-error a text is no bytes
export const text = endpoint({ ...about, handle: () => answer(200, '%PDF') })
