import { type Static, type TObject, Type } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'

const ShownState = Type.Object(
  {
    service: Type.String(),
    says: Type.String({
      description: 'The sentence. A value, or nothing, may stand in place of what is in braces.',
    }),
    en: Type.String(),
    tr: Type.String(),
    params: Type.Record(Type.String(), Type.Unknown(), {
      description:
        'The JSON Schema of each parameter, with the default that it has. None is needed.',
    }),
  },
  { additionalProperties: false },
)
export type ShownState = Static<typeof ShownState>

/** `GET /_dublor/states`: every provider state, or those of one service. */
export const listStates = endpoint(
  ({ services }) => ({
    querystring: Type.Object(
      { service: Type.Optional(Type.Union(services.map(({ name }) => Type.Literal(name)))) },
      { additionalProperties: false },
    ),
    response: { 200: Type.Array(ShownState) },
  }),
  ({ services }) =>
    async ({ query: { service } }) =>
      services
        .filter(({ name }) => service === undefined || name === service)
        .flatMap(({ name, states }) =>
          states.map(({ says, en, tr, params }) => {
            const { properties } = params as TObject
            return { service: name, says, en, tr, params: { ...properties } }
          }),
        ),
)
