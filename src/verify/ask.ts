import type { Answered, Method } from '../../contracts/exchange.ts'
import type { Role, Tokens } from '../../contracts/stage.ts'

const patience = 10_000

/** Asks a service something that is no part of a case. An error is why no answer came. */
export type Ask = (
  method: Method,
  path: string,
  as: Role | null,
  json?: unknown,
) => Promise<Answered | Error>

/** Asks below a URL, with the token of a role. */
export const asking =
  (base: string, tokens: Tokens): Ask =>
  async (method, path, as, json) => {
    const token = as === null ? undefined : tokens[as]
    const init = {
      method,
      headers: {
        accept: 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      signal: AbortSignal.timeout(patience),
    }
    try {
      const answer = await fetch(base + path, init)
      const text = await answer.text()
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        text,
        json: parsed(text),
      }
    } catch (error) {
      return causeOf(error as Error)
    }
  }

/** Why `fetch` failed; where several addresses were tried, only a code says so. */
function causeOf(error: Error): Error {
  const cause: NodeJS.ErrnoException = error.cause instanceof Error ? error.cause : error
  return cause.message === '' ? new Error(cause.code ?? error.message) : cause
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
