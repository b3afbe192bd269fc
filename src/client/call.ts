import type { Fetch } from '../fetch/fetch.ts'
import { BrokenFixture } from '../fixture/broken.ts'
import { NoServer } from './no-server.ts'
import { Refused } from './refused.ts'

/** Asks the control plane. @returns what it answers, if it does not refuse. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Response>

/** Calls the control plane. @returns what its answer says; `undefined` for 204. */
export type Call = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>

/**
 * Makes what asks the control plane of a server by `fetch`; `shown` is where it is.
 * @throws {Refused} if a call is refused.
 * @throws {BrokenFixture} if it is because a fixture's file cannot be used.
 * @throws {NoServer} if nothing answers.
 */
export function asking(fetch: Fetch, shown: string, token?: string): Ask {
  const headers = token === undefined ? {} : { 'dublor-admin-token': token }
  const json = { ...headers, 'content-type': 'application/json' }
  return async (method, path, body) => {
    const sent = body === undefined ? { headers } : { headers: json, body: JSON.stringify(body) }
    const answer = await fetch(`/_dublor${path}`, { method, ...sent }).catch((cause) => {
      throw nobody(shown, cause)
    })
    if (!answer.ok) throw refusal(answer.status, await answer.text())
    return answer
  }
}

export const calling =
  (ask: Ask): Call =>
  async <Answer>(method: string, path: string, body?: unknown) => {
    const answer = await ask(method, path, body)
    return (answer.status === 204 ? undefined : await answer.json()) as Answer
  }

/** The error for what cannot be asked; `cause` is what `fetch` throws. */
function nobody(shown: string, cause: Error): NoServer {
  const why = cause.cause instanceof Error ? cause.cause : cause
  const reason = 'code' in why ? why.code : why.message
  return new NoServer(
    `Nothing answers at ${shown} (${reason}). Start a Dublör there by "npx dublor", or give the url of one that runs.`,
    { cause },
  )
}

function refusal(status: number, text: string): Error {
  const { title = 'Not ready', detail } = problemIn(text)
  if (detail === undefined) {
    return new Refused(status, 'No answer of a Dublör', `${status} ${text.slice(0, 200)}`)
  }
  return title === 'Broken fixture' ? new BrokenFixture(detail) : new Refused(status, title, detail)
}

/** What a refusal says; health has no title. */
function problemIn(text: string): { readonly title?: string; readonly detail?: string } {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
