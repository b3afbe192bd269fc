import { type Static, type TSchema, Type } from '@sinclair/typebox'
import { bases } from '../service.ts'
import { Sentence } from './sentence.ts'
import { ShownWrite } from './shown-write.ts'

const texts = (description: string) => Type.Array(Type.String(), { description })
const anything = (description: string) => Type.Optional(Type.Unknown({ description }))
const orNull = <Schema extends TSchema>(schema: Schema, description?: string) =>
  Type.Union([schema, Type.Null()], description === undefined ? {} : { description })
const cut = Type.Optional(
  Type.Literal(true, { description: 'Only the beginning of the body is here, as text.' }),
)

const ShownRequest = Type.Object({
  method: Type.String(),
  url: Type.String({ description: 'With its query, without the prefix that names a sandbox.' }),
  path: Type.String(),
  query: Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]), {
    description: 'A parameter that comes more than once is a list.',
  }),
  contentType: orNull(Type.String()),
  body: anything('What was sent: a value if it was JSON, else text; missing if nothing was read.'),
  cut,
})

const ShownAnswer = Type.Object({
  status: Type.Integer({ description: '0 where nothing was answered.' }),
  body: anything('What was answered; missing if nothing was.'),
  bytes: Type.Optional(
    Type.Object(
      { length: Type.Integer(), type: Type.String() },
      { description: 'How many bytes of which media type were answered, where they are no text.' },
    ),
  ),
  cut,
})

const ShownEmitted = Type.Object({
  method: Type.String(),
  url: Type.String(),
  body: anything('What was to be sent; missing if nothing was.'),
  outcome: Type.Union(
    ['waiting', 'answered', 'failed', 'not sent'].map((outcome) => Type.Literal(outcome)),
    {
      description:
        'What has become of it; where servers share journals, only what was known when the request was answered.',
    },
  ),
  status: Type.Optional(Type.Integer({ description: 'What was answered to it.' })),
  why: Type.Optional(Type.String({ description: 'Why it failed or was not sent.' })),
})

/**
 * One request and its answer as people and programs read it: plain JSON without tokens, which is
 * also how journals are shared between servers.
 */
export const ShownEntry = Type.Object({
  id: Type.Integer({ description: 'Counts up from 1 in each sandbox.' }),
  at: Type.String({ description: 'When it was answered, in real time.' }),
  clock: Type.String({ description: 'What time it was by the clock of the sandbox.' }),
  service: Type.String(),
  endpoint: orNull(
    Type.String(),
    'Method and path with parameters in braces; null where there is no endpoint.',
  ),
  request: ShownRequest,
  persona: orNull(Type.String(), 'Whose token was sent; null if no known one was.'),
  answer: ShownAnswer,
  rules: texts('The rules that shaped the answer.'),
  basis: orNull(
    Type.Union(bases.map((basis) => Type.Literal(basis))),
    'The weakest basis among the rules; null where no rule shaped the answer.',
  ),
  milliseconds: Type.Number(),
  write: Type.Array(ShownWrite, { description: 'What was written, one item a record.' }),
  emitted: Type.Optional(
    Type.Array(ShownEmitted, { description: 'The calls that it led to; missing where none.' }),
  ),
  why: orNull(Sentence, 'Why it was refused; null where it was not.'),
  faults: texts('The faults that acted.'),
})
export type ShownEntry = Static<typeof ShownEntry>
