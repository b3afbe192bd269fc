import { type Static, Type } from '@sinclair/typebox'

const Sentence = Type.Union([Type.String({ maxLength: 500 }), Type.Null()], {
  description:
    'What is to hold; GET /_dublor/states lists all. Nothing is arranged for null or "".',
  examples: ['customer 550e8400-e29b-41d4-a716-446655440000 has no details'],
})

export const Action = Type.Union([Type.Literal('setup'), Type.Literal('teardown')], {
  description: 'setup if left out; teardown goes back to what was before the first state.',
  examples: ['setup'],
})

/** What the verifiers of Pact send, in the forms of all versions. */
export const AskedStates = Type.Object(
  {
    state: Type.Optional(Sentence),
    states: Type.Optional(
      Type.Array(Sentence, {
        maxItems: 100,
        description: 'Several, in this order. If both are sent, these.',
        examples: [['cybercert: customer exists', 'user 1 prefers USD']],
      }),
    ),
    params: Type.Optional(
      Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()], {
        description: 'The parameters of the states, and perhaps the service that they are of.',
        examples: [{ annual_revenue: 5000 }],
      }),
    ),
    action: Type.Optional(Action),
    consumer: Type.Optional(
      Type.Union([Type.String(), Type.Null()], { description: 'Who asks; it changes nothing.' }),
    ),
  },
  {
    additionalProperties: false,
    examples: [{ state: 'customer has no details', action: 'setup' }],
  },
)
export type AskedStates = Static<typeof AskedStates>

/** The sentences of the states that are asked for; none where there is nothing to arrange. */
export const sentencesOf = ({ state, states = [state ?? null] }: AskedStates): string[] =>
  states.filter((sentence) => sentence !== null && sentence.trim() !== '') as string[]
