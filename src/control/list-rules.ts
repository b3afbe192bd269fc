import { type Static, Type } from '@sinclair/typebox'
import { bases } from '../service.ts'
import { endpoint } from './endpoint.ts'

const Basis = Type.Union(
  bases.map((basis) => Type.Literal(basis)),
  { description: 'How sure a rule is, surest first.', examples: ['assumed'] },
)

const ShownRule = Type.Object(
  {
    id: Type.String(),
    service: Type.String(),
    basis: Basis,
    en: Type.String(),
    tr: Type.String(),
    source: Type.String({ description: 'Where it stands, or why it is guessed.' }),
    unavoidable: Type.Optional(
      Type.Literal(true, { description: 'A guess that is served even where guesses are refused.' }),
    ),
  },
  { additionalProperties: false },
)
export type ShownRule = Static<typeof ShownRule>

/** `GET /_dublor/rules`: every rule of the services, or those of one service or basis. */
export const listRules = endpoint(
  ({ services }) => ({
    querystring: Type.Object(
      {
        service: Type.Optional(
          Type.Union(
            services.map(({ name }) => Type.Literal(name)),
            {
              description: 'Only rules of this service.',
              examples: services.map(({ name }) => name),
            },
          ),
        ),
        basis: Type.Optional(Basis),
      },
      { additionalProperties: false },
    ),
    response: { 200: Type.Array(ShownRule) },
  }),
  ({ services }) =>
    async ({ query: { service, basis } }) =>
      services
        .filter(({ name }) => service === undefined || name === service)
        .flatMap(({ name, rules }) =>
          Object.entries(rules).map(([id, rule]) => ({ id, service: name, ...rule })),
        )
        .filter((rule) => basis === undefined || rule.basis === basis),
)
