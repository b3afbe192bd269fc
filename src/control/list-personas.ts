import { type Static, Type } from '@sinclair/typebox'
import { Sentence } from '../journal/sentence.ts'
import type { Persona } from '../sandbox/fixture.ts'
import { endpoint } from './endpoint.ts'

const ShownPersona = Type.Object(
  {
    name: Type.String(),
    tokens: Type.Array(Type.String(), {
      description: 'What to send as Authorization: Bearer TOKEN; any of them is this persona.',
    }),
    user: Type.Object({ id: Type.Integer(), email: Type.String() }),
    currency: Type.String({
      description: 'What amounts are converted to until it says otherwise.',
    }),
    expires: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: "When its tokens run out by the sandbox's clock; null for never.",
    }),
    permissions: Type.Array(Type.String(), {
      description: 'Those that end in .own reach only records of its own.',
    }),
    says: Sentence,
  },
  { additionalProperties: false },
)
export type ShownPersona = Static<typeof ShownPersona>

const shownPersona = ({ expires, permissions, tokens, ...rest }: Persona) => ({
  ...rest,
  tokens: [...tokens],
  expires: expires === null ? null : new Date(expires).toISOString(),
  permissions: [...permissions],
})

/** `GET /_dublor/personas`: whose tokens there are. */
export const listPersonas = endpoint(
  {
    response: { 200: Type.Array(ShownPersona) },
  },
  ({ sandboxes }) =>
    async () =>
      sandboxes.default.fixture.personas.map(shownPersona),
)
