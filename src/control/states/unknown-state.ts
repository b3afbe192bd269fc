import { shown } from '../../fixture/shown.ts'
import { nearestOf } from '../../nearest.ts'
import type { Service } from '../../service.ts'
import { Problem } from '../problem.ts'

/** The problem with a sentence that says no state of these services: names the nearest, and all. */
export function unknownState(sentence: string, services: readonly Service[]): Problem {
  const names = new Map(
    services.flatMap(({ states }) =>
      states.flatMap(({ says }) => [
        [says, says],
        [says.replace(/ \{\w+\}/g, ''), says],
      ]),
    ) as [string, string][],
  )
  const nearest = names.get(nearestOf(sentence.toLowerCase(), [...names.keys()]))
  const all = services
    .map(({ name, states }) => `${name}: ${states.map(({ says }) => says).join(', ')}`)
    .join('; ')
  return new Problem(
    400,
    'No such state',
    `There is no state ${shown(sentence)}. The nearest is "${nearest}". There are, in ${all}.`,
  )
}
