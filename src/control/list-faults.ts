import { type Static, Type } from '@sinclair/typebox'
import { inHeader } from '../faults/header-form.ts'
import { faults } from '../faults/index.ts'
import { Sentence } from '../journal/sentence.ts'
import { endpoint } from './endpoint.ts'

const ShownFault = Type.Object(
  {
    name: Type.String(),
    says: Sentence,
    takes: Type.String({ description: 'What its value may be.' }),
    schema: Type.Unknown({ description: 'The same as a JSON schema.' }),
    examples: Type.Array(Type.Record(Type.String(), Type.Unknown()), {
      description: 'To be sent as the fault of a rule.',
    }),
    headers: Type.Array(Type.String(), {
      description: 'To be sent with one request, for that request alone.',
    }),
  },
  { additionalProperties: false },
)
export type ShownFault = Static<typeof ShownFault>

/** `GET /_dublor/faults`: every fault that can be wanted, and how. */
export const listFaults = endpoint(
  { response: { 200: Type.Array(ShownFault) } },
  () => async () =>
    faults.map(({ name, says, value }) => {
      const examples: readonly unknown[] = value['examples']
      const inHeaders = examples.flatMap((example) => inHeader(name, example) ?? [])
      return {
        name,
        says,
        takes: String(value.description),
        schema: value,
        examples: examples.map((example) => ({ [name]: example })),
        headers: inHeaders.map((text) => `Dublor-Fault: ${text}`),
      }
    }),
)
