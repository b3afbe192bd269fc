import type { ShownEntry } from '../../journal/shown-entry.ts'
import type { Paint } from '../../paint.ts'
import { visible } from '../../visible.ts'
import type { Language } from '../language.ts'

/** One request in one line, whatever it was: nothing in it may break the line, or the terminal. */
export function lineOf(entry: ShownEntry, paint: Paint, speaks: Language): string {
  const { id, at, request, answer, basis, persona, milliseconds, write, why, faults } = entry
  const whose = [basis, persona, `${milliseconds} ms`].filter((part) => part !== null).join(' ')
  const reasons = [
    ...(why === null ? [] : [why[speaks]]),
    ...write.map(({ says }) => says[speaks]),
    ...(faults.length === 0 ? [] : [`${faults.join(', ')}.`]),
  ]
  return [
    paint('dim', `${timeOf(at)} #${id}`),
    paint('bold', request.method),
    oneLine(request.url),
    paint(styleOf(answer.status), String(answer.status)),
    paint('dim', oneLine(whose)),
    ...(reasons.length === 0 ? [] : [`— ${oneLine(reasons.join(' '))}`]),
  ].join(' ')
}

/** By the clock on the wall of whoever looks. */
const timeOf = (at: string): string => new Date(at).toLocaleTimeString('en-GB')

const styleOf = (status: number) =>
  status === 0 || status >= 500 ? 'red' : status >= 400 ? 'yellow' : 'green'

const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' '))
