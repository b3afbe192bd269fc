import { type Static, Type } from '@sinclair/typebox'
import { whyNever } from '../faults/why-never.ts'
import { swapsOf } from '../grading/swaps.ts'
import { bases } from '../service.ts'
import { endpoint } from './endpoint.ts'
import { Problem } from './problem.ts'

const kinds = ['mutant', 'alternative'] as const
const ShownSwap = Type.Object(
  {
    id: Type.String(),
    kind: Type.Union(kinds.map((kind) => Type.Literal(kind))),
    service: Type.String(),
    rule: Type.String(),
    basis: Type.Union(bases.map((basis) => Type.Literal(basis))),
    says: Type.String({ description: 'What is done instead.' }),
  },
  { additionalProperties: false },
)
export type ShownSwap = Static<typeof ShownSwap>

/** `GET /_dublor/mutants`: every mutant of a known rule, and every alternative to a guess. */
export const listMutants = endpoint(
  {
    querystring: Type.Object(
      {
        kind: Type.Optional(Type.Union(kinds.map((kind) => Type.Literal(kind)))),
        service: Type.Optional(
          Type.String({ description: 'Only of this service.', examples: ['cybercert'] }),
        ),
        rule: Type.Optional(
          Type.String({
            description: 'Only those that replace this rule.',
            examples: ['cybercert.details.patch-merges'],
          }),
        ),
      },
      { additionalProperties: false },
    ),
    response: { 200: Type.Array(ShownSwap) },
  },
  ({ services }) =>
    async ({ query }) => {
      const why = whyNever({ service: query.service, rule: query.rule }, { services, personas: [] })
      if (why !== undefined) throw new Problem(400, 'No mutant can be so', why)
      return services
        .flatMap((service) =>
          swapsOf(service).map(({ id, kind, rule, says }) => ({
            id,
            kind,
            service: service.name,
            rule,
            basis: service.rules[rule]?.basis ?? ('assumed' as const),
            says,
          })),
        )
        .filter(
          ({ kind, service, rule }) =>
            (query.kind ?? kind) === kind &&
            (query.service ?? service) === service &&
            (query.rule ?? rule) === rule,
        )
    },
)
