import { noSuch } from '../nearest.ts'
import { CannotGrade } from './cannot-grade.ts'
import type { SwapResult } from './grade-report.ts'

/** Why somebody bears with what a grade finds, by the id of the mutant or the alternative. */
export type Accepted = ReadonlyMap<string, string>

/**
 * A file of what is accepted: JSON, the id of a mutant or an alternative and the reason for each.
 * @throws {CannotGrade} if it is not that, or names what there is not.
 */
export function readAccepted(text: string, file: string, ids: readonly string[]): Accepted {
  const entries = Object.entries(parsed(text) ?? refuse(file))
  for (const [id, reason] of entries) {
    const unknown = noSuch('mutant or alternative', id, ids)
    if (unknown !== undefined) throw new CannotGrade(`${file}: ${unknown}`)
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw new CannotGrade(`${file}: ${id} wants a reason, such as "we do not show this field".`)
    }
  }
  return new Map(entries as [string, string][])
}

function refuse(file: string): never {
  throw new CannotGrade(
    `${file} is not a JSON object such as {"cybercert.details.patch-merges/forgets-unsent": "we always send all fields"}.`,
  )
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isFound = ({ verdict, kind }: SwapResult): boolean =>
  verdict === 'broken' || (verdict === 'survived' && kind === 'mutant')

/** The verdicts with the reasons why what was found is accepted. */
export const accepting = (list: readonly SwapResult[], accepted: Accepted): SwapResult[] =>
  list.map((each) => {
    const reason = accepted.get(each.id)
    return reason === undefined || !isFound(each) ? each : { ...each, accepted: reason }
  })

/** What need not be accepted any more: the suite does right there now. */
export const stale = (list: readonly SwapResult[], accepted: Accepted): string[] =>
  list
    .filter((each) => accepted.has(each.id) && !isFound(each))
    .filter(({ verdict }) => verdict !== 'notRun' && verdict !== 'notReached')
    .map(({ id }) => `${id} is accepted and need not be any more: take it out of the file.`)
