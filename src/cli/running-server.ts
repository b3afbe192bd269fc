import { maskedUrl } from '../journal/secrets.ts'
import { CannotRun } from './cannot-run.ts'
import { type Values, value } from './flags.ts'
import { text } from './kinds.ts'

/** Nobody answers there, or not yet. */
export class NoServer extends CannotRun {}

/** A server that runs already, asked over HTTP. */
export interface RunningServer {
  readonly url: string
  /**
   * Asks its control plane.
   * @throws {CannotRun} if nobody answers, or with anything else than success.
   */
  get(path: string, signal?: AbortSignal): Promise<Response>
}

/** The flags that name a server. */
export const serverFlags = {
  url: value('URL', 'the server (DUBLOR_URL): http://127.0.0.1:4010 if nothing is said', text),
  adminToken: value(
    'TOKEN',
    'its admin token, if it runs on another machine (DUBLOR_ADMIN_TOKEN)',
    text,
  ),
}

/**
 * The server that flags name, or the environment.
 * @throws {CannotRun} if that is no server.
 */
export function runningServer(
  flags: Values<{ Flags: typeof serverFlags }>,
  env = process.env,
): RunningServer {
  const url = serverAt(flags.url ?? (env['DUBLOR_URL'] || 'http://127.0.0.1:4010'))
  const token = flags.adminToken ?? (env['DUBLOR_ADMIN_TOKEN'] || undefined)
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` }
  return {
    url,
    async get(path, signal) {
      const options = signal === undefined ? { headers } : { headers, signal }
      const answer = await fetch(new URL(path, url), options).catch((error: Error) => {
        const why = (error.cause as Error | undefined)?.message ?? error.message
        throw new NoServer(
          `no server answers at ${url}: ${why}. Start one with \`dublor\`, or say where it is with --url.`,
        )
      })
      if (answer.ok) return answer
      throw new CannotRun(`${url} answers ${answer.status}: ${detailOf(await answer.text())}`)
    },
  }
}

/** @throws {CannotRun} unless a text is a server alone: a path would be lost, and a sandbox named in it. */
export function serverAt(text: string): string {
  const { protocol, pathname, username, password } = URL.canParse(text) ? new URL(text) : {}
  if (/^https?:$/.test(protocol ?? '') && pathname === '/' && !username && !password) {
    return text.replace(/\/$/, '')
  }
  throw new CannotRun(
    `--url wants a server such as http://127.0.0.1:4010, not "${maskedUrl(text)}". A sandbox is named with --sandbox NAME.`,
  )
}

function detailOf(text: string): string {
  try {
    return JSON.parse(text).detail ?? text
  } catch {
    return text
  }
}
