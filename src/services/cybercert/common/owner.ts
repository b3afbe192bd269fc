import { Type } from '@sinclair/typebox'
import type { KnownCyberCertCall } from '../types.ts'

/** The user of an id, as answers show the owner of a record. */
export const ownerOf = ({ fixture }: KnownCyberCertCall, id: number) =>
  fixture.personas.find(({ user }) => user.id === id)?.user ?? {
    id,
    email: `user-${id}@example.com`,
  }

/** The key `user` of an answer. */
export const ownerShown = {
  schema: Type.Object({ id: Type.Integer(), email: Type.String() }),
  of: (call: KnownCyberCertCall, { user_id }: { readonly user_id: number }) =>
    ownerOf(call, user_id),
}
