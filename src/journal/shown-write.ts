import { type Static, Type } from '@sinclair/typebox'
import { Sentence } from './sentence.ts'

const names = (description: string) => Type.Array(Type.String(), { description })

/** What a request made of one record. */
export const ShownWrite = Type.Object({
  collection: Type.String({ description: 'Such as cybercert.details.' }),
  id: Type.Union([Type.Number(), Type.String(), Type.Null()]),
  created: Type.Boolean(),
  deleted: Type.Boolean({ description: 'It was there, and is deleted now.' }),
  restored: Type.Boolean({ description: 'It was deleted, and is there again.' }),
  set: Type.Array(
    Type.Object({
      field: Type.String(),
      from: Type.Optional(Type.Unknown({ description: 'Missing in a new record.' })),
      to: Type.Unknown(),
    }),
    { description: 'Fields that have another value now, those cleared apart.' },
  ),
  kept: names('Fields that have the value they had.'),
  cleared: Type.Array(Type.Object({ field: Type.String(), from: Type.Unknown() }), {
    description: 'Fields that had a value and are null now, though the client did not send null.',
  }),
  bookkeeping: names('Fields that changed and that no client can send, such as updated_at.'),
  says: Sentence,
})
export type ShownWrite = Static<typeof ShownWrite>
