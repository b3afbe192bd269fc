import { createInterface } from 'node:readline/promises'
import { isLoopback } from '../../verify/target.ts'
import { CannotRun } from '../cannot-run.ts'

/** What would be written to, by service, and whether somebody has decided that already. */
interface Wanted {
  readonly bases: Readonly<Record<string, string>>
  readonly readOnly: boolean
  readonly yes: boolean
}

/** Where somebody can be asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream
}

/**
 * Makes sure that a server which is not this machine may be written to.
 * @throws {CannotRun} if it may not, or if there is nobody to ask.
 */
export async function askWhetherToWrite(
  { bases, readOnly, yes }: Wanted,
  { input, output }: Terminal,
): Promise<void> {
  const foreign = Object.values(bases).filter((base) => !isLoopback(base))
  if (readOnly || yes || foreign.length === 0) return
  const where = [...new Set(foreign.map((base) => new URL(base).host))].join(' and ')
  if (input.isTTY !== true) {
    throw new CannotRun(
      `the contracts write to ${where}, which is not this machine. Add --yes if they may, or --read-only.`,
    )
  }
  const asking = createInterface({ input, output })
  const answer = await asking.question(
    `The contracts make records at ${where} and change settings for a moment. Go on? (y/N) `,
  )
  asking.close()
  if (!/^(y|yes|e|evet)$/i.test(answer.trim())) throw new CannotRun('nothing was sent.')
}
