import type { Answer } from '../service.ts'
import type { RequestCall } from './request-call.ts'

/**
 * What is answered in place of an answer that leans on guesses, where they are refused: 501, with
 * the guesses and where the facts end. `undefined` where the answer may stand.
 */
export function refusedGuess({ does, sandbox, runtime }: RequestCall): Answer | undefined {
  const { guesses } = does.trail
  if (guesses.length === 0) return undefined
  if (!(sandbox.settings.strict ?? runtime.around.strict)) return undefined
  const { rules, title } = runtime.service
  const leant = guesses.map(
    (id) => `${id}: ${rules[id]?.en} Why this is a guess: ${ended(rules[id]?.source)}`,
  )
  const message = `Strict: nothing that is known of ${title} says how it would answer this. Dublör would have leant on ${guesses.length === 1 ? 'a guess' : `${guesses.length} guesses`}. ${leant.join(' ')}`
  return { status: 501, body: { message, rules: guesses } }
}

/** A sentence with a full stop. */
const ended = (text = ''): string => (text.endsWith('.') ? text : `${text}.`)
