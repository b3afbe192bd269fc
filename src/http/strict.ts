import type { Answer } from '../service.ts'
import type { RequestCall } from './request-call.ts'

/**
 * What is answered in place of an answer that leans on guesses, where they are refused: 501, with
 * the guesses and where the facts end; those among them that would come up next, once the request is
 * mended. `undefined` where the answer may stand.
 */
export function refusedGuess({ does, sandbox, runtime, aside }: RequestCall): Answer | undefined {
  if (does.trail.guesses.length === 0) return undefined
  if (!(sandbox.settings.strict ?? runtime.deps.strict)) return undefined
  const { rules, title } = runtime.service
  const { guesses } = aside.reduce((trail, rule) => trail.with(rule), does.trail)
  const leant = guesses.map(
    (id) => `${id}: ${rules[id]?.en} Why this is a guess: ${ended(rules[id]?.source)}`,
  )
  const message = `Strict: nothing that is known of ${title} says how it would answer this. Dublör would have leant on ${guesses.length === 1 ? 'a guess' : `${guesses.length} guesses`}. ${leant.join(' ')}`
  return { status: 501, body: { message, rules: guesses } }
}

/** A sentence with a full stop. */
const ended = (text = ''): string => (text.endsWith('.') ? text : `${text}.`)
