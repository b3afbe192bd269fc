import { closest } from 'fastest-levenshtein'
import { shown } from '../../fixture/shown.ts'
import type { Service } from '../../service.ts'
import { Problem } from '../problem.ts'

/** How much of a sentence is compared: whoever asks may send any. */
const longest = 200

/** The problem with a sentence that says no state of these services: names the nearest, and all. */
export function unknownState(sentence: string, services: readonly Service[]): Problem {
  const typed = sentence.slice(0, longest).toLowerCase()
  const names = new Map(
    services.flatMap(({ states }) =>
      states.flatMap(({ says }) => [
        [says, says],
        [says.replace(/ \{\w+\}/g, ''), says],
      ]),
    ) as [string, string][],
  )
  const nearest = names.get(closest(typed, [...names.keys()]))
  const all = services
    .map(({ name, states }) => `${name}: ${states.map(({ says }) => says).join(', ')}`)
    .join('; ')
  return new Problem(
    400,
    'No such state',
    `There is no state ${shown(sentence)}. The nearest is "${nearest}". There are, in ${all}.`,
  )
}
