import { type Static, Type } from '@sinclair/typebox'
import { catalogue } from '../fixture/catalogue.ts'
import { Sentence } from '../journal/sentence.ts'
import { endpoint } from './endpoint.ts'

const ShownFixture = Type.Object(
  {
    name: Type.String({ description: 'What to send as "fixture". N stands for a number.' }),
    says: Sentence,
  },
  { additionalProperties: false },
)
export type ShownFixture = Static<typeof ShownFixture>

const own = {
  en: 'The world that the server was started with.',
  tr: 'Sunucunun başlatıldığı dünya.',
}

/** `GET /_dublor/fixtures`: the worlds that a sandbox can begin as. */
export const listFixtures = endpoint(
  { response: { 200: Type.Array(ShownFixture) } },
  ({ running }) =>
    async () => {
      const { fixture } = running
      const isListed = catalogue.some(({ name }) => name === fixture)
      return isListed ? [...catalogue] : [...catalogue, { name: fixture, says: own }]
    },
)
