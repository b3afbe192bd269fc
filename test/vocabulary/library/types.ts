import { type Static, Type } from '@sinclair/typebox'
import { type AnyEndpoint, type Call, defineEndpoint, type Incoming } from '../../../src/service.ts'
import type { LibraryDoes } from './decisions.ts'

export const Book = Type.Object({
  id: Type.Integer(),
  isbn: Type.String(),
  title: Type.String(),
  shelf: Type.Union([Type.String(), Type.Null()]),
  user_id: Type.Integer(),
})
export const Loan = Type.Object({
  id: Type.Integer(),
  isbn: Type.String(),
  due_at: Type.String(),
  title: Type.Union([Type.String(), Type.Null()]),
})

/** The types of the made-up service. */
export interface Library {
  readonly records: { readonly books: Static<typeof Book>; readonly loans: Static<typeof Loan> }
  readonly does: LibraryDoes
}

export const endpoint = defineEndpoint<Library>()

/** Looks at token, permission, record and owner. */
export function checks(
  call: Call<Library>,
  { public: isPublic, permission, subject }: AnyEndpoint<Library>,
  { persona, params }: Incoming,
): unknown {
  const { access } = call.does
  if (!isPublic && persona === undefined) call.fails('authentication', access.unauthenticated)
  const reach = persona === undefined ? 'all' : access.reaches(persona, permission)
  if (reach === 'none') call.fails('permission', () => access.forbidden())
  const found = subject?.find(call, params)
  if (subject !== undefined && found === undefined) {
    call.fails('existence', () => subject.missing(call, params))
  }
  const owner = found === undefined ? undefined : subject?.owner?.(found, call)
  if (reach === 'own' && owner !== undefined && owner !== persona?.user.id) {
    call.fails('ownership', () => access.forbidden())
  }
  return found
}
