import { maskedUrl } from '../journal/secrets.ts'
import { CannotRun } from './cannot-run.ts'
import type { Given } from './command.ts'

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

/** The flags that name a server, as Node's `parseArgs` takes them. */
export const serverFlags = { url: { type: 'string' }, 'admin-token': { type: 'string' } } as const

/**
 * The server that flags name, or the environment.
 * @throws {CannotRun} if that is no server.
 */
export function runningServer(flags: Given['flags'], env = process.env): RunningServer {
  const url = serverAt(flags['url'] ?? (env['DUBLOR_URL'] || 'http://127.0.0.1:4010'))
  const token = flags['admin-token'] ?? (env['DUBLOR_ADMIN_TOKEN'] || undefined)
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

/** @throws {CannotRun} unless it is a server alone: a path would be lost, and a sandbox named in it. */
function serverAt(given: unknown): string {
  const text = String(given)
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
