import { BrokenFixture } from '../fixture/broken.ts'
import { catalogue } from '../fixture/catalogue.ts'
import { shown } from '../fixture/shown.ts'
import type { Fixture } from '../sandbox/fixture.ts'
import type { Controlled } from './endpoint.ts'
import { Problem } from './problem.ts'

/**
 * The fixture that a client names.
 * @throws {Problem} 400 that lists what there is.
 */
export function fixtureOf(
  { fixtureNamed }: Pick<Controlled, 'fixtureNamed'>,
  name: string,
): Fixture {
  try {
    return fixtureNamed(name)
  } catch (error) {
    if (!(error instanceof BrokenFixture)) throw error
    const names = catalogue.map((each) => each.name).join(', ')
    const file = name.endsWith('.json')
      ? ' A file is read only if the server is started with it.'
      : ''
    const detail = `There is no fixture ${shown(name)}.${file} There are ${names}; N is a number such as 1000.`
    throw new Problem(400, 'No such fixture', detail)
  }
}
