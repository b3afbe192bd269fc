import { type Static, Type } from '@sinclair/typebox'
import { faults } from './index.ts'

export const Match = Type.Object(
  {
    service: Type.Optional(
      Type.String({ description: 'The name of a service.', examples: ['cybercert'] }),
    ),
    method: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z]+$',
        description: 'A method, in letters of any size.',
        examples: ['PATCH'],
      }),
    ),
    path: Type.Optional(
      Type.String({
        pattern: '^/',
        maxLength: 500,
        description:
          'A path of at most 500 characters from the base of its service on; * is any one part, ** is the rest.',
        examples: ['/api/v1/customers/*/details'],
      }),
    ),
    persona: Type.Optional(
      Type.String({ description: 'The name of a persona.', examples: ['demo-owner'] }),
    ),
  },
  {
    additionalProperties: false,
    description: 'Which requests; those that all of it fits, and all if it is left out.',
    examples: [{ method: 'PATCH', path: '/api/v1/customers/*/details' }],
  },
)
export type Match = Static<typeof Match>

const Values = Type.Object(
  Object.fromEntries(faults.map(({ name, value }) => [name, Type.Optional(value)])),
  {
    additionalProperties: false,
    minProperties: 1,
    description: 'What happens to them, by the names of faults.',
    examples: [{ latency: 800, status: 503 }],
  },
)
/** Values of faults by their names. */
export type Values = Readonly<Record<string, unknown>>

const Count = (description: string, examples: number[]) =>
  Type.Optional(Type.Integer({ minimum: 0, description, examples }))

/** Faults that wait for requests in a sandbox, and how much of the rule has been used. */
export const FaultRule = Type.Object(
  {
    match: Type.Optional(Match),
    fault: Values,
    times: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'On how many requests it acts; on all if left out.',
        examples: [3],
      }),
    ),
    left: Count('On how many more it acts. Counted by the server.', [2]),
    probability: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: 'How likely it acts on a request that it fits; always if left out.',
        examples: [0.1],
      }),
    ),
    seed: Type.Optional(
      Type.Integer({
        description: 'Makes chance repeatable: the same seed draws the same numbers.',
        examples: [42],
      }),
    ),
    drawn: Count('How many numbers the seed has drawn. Counted by the server.', [7]),
  },
  {
    additionalProperties: false,
    description: 'A rule: which requests, and what happens to them.',
    examples: [{ match: { method: 'PATCH' }, fault: { latency: 800, status: 503 }, times: 3 }],
  },
)
export type FaultRule = Omit<Static<typeof FaultRule>, 'fault'> & { readonly fault: Values }

/** How many rules a sandbox may have: each is looked at for every request. */
export const most = 100

export const FaultRules = Type.Array(FaultRule, {
  maxItems: most,
  description: `A list of at most ${most} rules; the first that fits a request acts on it.`,
  examples: [[{ fault: { status: 503 }, times: 1 }]],
})
