import { type Static, Type } from '@sinclair/typebox'
import { bases } from '../service.ts'

const text = (description: string, example: string, options = {}) =>
  Type.Optional(Type.String({ description, examples: [example], ...options }))

const status = {
  description: 'A status, or all of one hundred.',
  example: '4xx',
  pattern: '^[2-5](\\d\\d|xx)$',
}

/** The conditions that can stand in a query. */
export const conditions = {
  service: text('The name of a service.', 'cybercert'),
  method: text('A method, in letters of any size.', 'PATCH', { pattern: '^[A-Za-z]+$' }),
  path: text(
    'A path of at most 500 characters from the base of its service on; * is any one part, ** is the rest.',
    '/api/v1/customers/*/details',
    { pattern: '^/', maxLength: 500 },
  ),
  status: text(status.description, status.example, { pattern: status.pattern }),
  rule: text('The id of a rule that shaped the answer.', 'cybercert.details.patch-merges'),
  basis: Type.Optional(
    Type.Union(
      bases.map((basis) => Type.Literal(basis)),
      { description: 'The weakest basis among the rules.', examples: ['assumed'] },
    ),
  ),
  persona: text('The name of the persona whose token came.', 'demo-owner'),
}

const anything = (description: string, example: unknown) =>
  Type.Optional(Type.Unknown({ description, examples: [example] }))

const inQuery = Type.Union([Type.String(), Type.Number(), Type.Boolean()])

/** What a request is held against: all that is given must fit. */
export const Match = Type.Object(
  {
    ...conditions,
    status: Type.Optional(
      Type.Union(
        [Type.Integer({ minimum: 200, maximum: 599 }), Type.String({ pattern: status.pattern })],
        {
          description: status.description,
          examples: [status.example, 404],
        },
      ),
    ),
    since: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Only requests with a larger id.', examples: [42] }),
    ),
    query: Type.Optional(
      Type.Record(Type.String(), Type.Union([inQuery, Type.Array(inQuery)]), {
        description:
          'Part of the query: an object of texts, or of lists of them where a name comes several times. Numbers are compared as texts.',
        examples: [{ search: 'kavanoz', page: 2 }],
      }),
    ),
    body: anything('Part of the body that was sent: fields left out may be anything.', {
      industry: 'Food',
    }),
    answer: anything('Part of the body that was answered.', { message: 'Forbidden' }),
  },
  {
    additionalProperties: false,
    description: 'Which requests; all if it is left out.',
    examples: [{ method: 'PATCH', path: '/api/v1/customers/*/details', status: '200' }],
  },
)
export type Match = Static<typeof Match>
