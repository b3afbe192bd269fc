import type { Case, Contract } from '../../contracts/contract.ts'
import type { Exchange } from '../../contracts/exchange.ts'
import { NoToken, type Stage } from '../../contracts/stage.ts'
import { maskedText } from '../journal/secrets.ts'

/** A case of a contract, and where it stands. */
export interface FiledCase extends Case {
  readonly service: string
  readonly endpoint: string
}

/** A case may not be played on, because it would write. */
export class NotAllowed extends Error {}

/** A case cannot be played on, whatever the target answers. */
export class Stopped extends Error {}

/** How a case ended; `why` says so in a sentence. */
export type End =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'not arranged'
      readonly why: string
      readonly for: 'token' | 'answer' | 'endpoint'
    }
  | { readonly kind: 'not allowed'; readonly why: string }
  | { readonly kind: 'missing'; readonly why: string }

/** A case as it was played. */
export interface Played extends FiledCase {
  readonly end: End
  readonly exchanges: readonly Exchange[]
}

/** Every case of some contracts, in their order. */
export const filed = (contracts: readonly Contract[]): FiledCase[] =>
  contracts.flatMap(({ service, endpoint, cases }) =>
    cases.map((each) => ({ ...each, service, endpoint })),
  )

/** Plays a case to its end, which is never an exception. */
export async function play(each: FiledCase, stage: Stage): Promise<Played> {
  const end = await Promise.resolve()
    .then(() => each.prove(stage))
    .then(
      (): End => ({ kind: 'passed' }),
      (error: Error): End => endOf(error, stage.exchanges),
    )
  return { ...each, end, exchanges: stage.exchanges }
}

function endOf(error: Error, exchanges: readonly Exchange[]): End {
  // What comes behind an empty line says the same once more.
  const why = maskedText(error.message.split('\n\n')[0] ?? '').replace(
    /^HTTP status (\d+) !== (\d+)$/,
    '$1 is answered, and $2 expected',
  )
  if (error instanceof NotAllowed) return { kind: 'not allowed', why }
  if (error instanceof NoToken) return { kind: 'not arranged', why, for: 'token' }
  if (error instanceof Stopped) return { kind: 'not arranged', why, for: 'answer' }
  const unanswered = exchanges.find(({ failure }) => failure !== undefined)
  if (unanswered === undefined) return { kind: 'failed', why }
  const { method, path, failure } = unanswered
  const because = `${method} ${path} had no answer: ${failure?.message}`
  return { kind: 'not arranged', why: because, for: 'answer' }
}
