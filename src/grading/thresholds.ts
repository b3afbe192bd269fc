import { countsOf, killedShare, percent } from './counts.ts'
import type { GradeReport } from './grade-report.ts'

/** What is asked of a suite. */
export interface Thresholds {
  /** How many percent of the mutants that were run must be killed. */
  readonly minKill: number
  /** How many alternatives may break the suite. */
  readonly maxGuesses: number
  /** How many percent of the known rules must be exercised. */
  readonly minRules: number
}

/** In what a suite falls short. */
export interface Shortfall {
  readonly en: string
  readonly tr: string
}

/** In what a suite falls short, one sentence each; none if it is as good as is asked. */
export function shortfalls(
  { list, rules }: Pick<GradeReport, 'list' | 'rules'>,
  { minKill, maxGuesses, minRules }: Thresholds,
): Shortfall[] {
  const killed = killedShare(countsOf(list, 'mutant'))
  const { broken } = countsOf(list, 'alternative')
  const found: Shortfall[] = []
  const exercised = rules.total === 0 ? 100 : (rules.exercised / rules.total) * 100
  if (killed !== undefined && killed < minKill) {
    found.push({
      en: `${percent(killed)} of the mutants are killed; --min-kill asks for ${minKill}%.`,
      tr: `Mutantların %${Math.floor(killed)} kadarı yakalandı; --min-kill %${minKill} istiyor.`,
    })
  }
  if (broken > maxGuesses) {
    found.push({
      en: `The suite relies on ${broken} ${broken === 1 ? 'guess' : 'guesses'}; --max-guesses allows ${maxGuesses}.`,
      tr: `Testler ${broken} tahmine dayanıyor; --max-guesses ${maxGuesses} tahmine izin veriyor.`,
    })
  }
  if (exercised < minRules) {
    found.push({
      en: `${percent(exercised)} of the known rules are exercised; --min-rules asks for ${minRules}%.`,
      tr: `Bilinen kuralların %${Math.floor(exercised)} kadarına değiliyor; --min-rules %${minRules} istiyor.`,
    })
  }
  return found
}
