import type { App } from '../../src/app.ts'
import { services } from '../../src/services/index.ts'
import { type Answered, type Document, Held } from './document.ts'
import type { Sent } from './requests.ts'

/** A server, and what it says of itself. */
export interface Stage {
  readonly app: App
  readonly held: readonly Held[]
}

/** A server with its own documents. */
export async function stageOf(app: App): Promise<Stage> {
  const paths = ['openapi.json', ...services.map(({ name }) => `services/${name}/openapi.json`)]
  const answers = await Promise.all(paths.map((path) => app.inject(`/_dublor/${path}`)))
  return { app, held: answers.map((answer) => new Held(answer.json<Document>())) }
}

/** What no answer may have in it. */
export const inner = /\n\s+at |node_modules|node:internal|\/src\/|file:\/\//

/** The path of a request as the documents have it; only services take other spellings of theirs. */
export const pathIn = (url: string): string => {
  const path = url.split('?', 1)[0] as string
  const bare = path.replace(/^\/(?:~|%7e)[^/]*/i, '')
  try {
    const decoded = decodeURI(bare)
    return /^\/*_dublor/.test(decoded) ? bare : decoded
  } catch {
    return bare
  }
}

/** Whether the answer to a path never ends. */
export const isEndless = (path: string): boolean => /\/stream\/*$/.test(path)

/** What is wrong with an answer; `undefined` if nothing is. */
export function complaint({ held }: Stage, answered: Answered): string | undefined {
  // The viewer of the API reference is somebody else's program, which may well have such words.
  const isViewer = /\/swagger-ui-bundle\.js\/*$/.test(answered.path) && answered.status === 200
  if (!isViewer && inner.test(answered.text)) return 'it tells what is inside'
  const of = held.find(({ base }) => `${answered.path}/`.startsWith(`${base}/`))
  if (of !== undefined) return of.complaint(answered)
  const isFrontPage = /^\/*$/.test(answered.path) && answered.status === 200
  return isFrontPage || [404, 400, 204].includes(answered.status)
    ? undefined
    : 'nothing is there, yet it answers'
}

/** Sends requests one after another to a server. @throws {Error} at the first bad answer. */
export async function play(stage: Stage, sequence: readonly Sent[]): Promise<void> {
  const { app } = stage
  const seen = new Map<string, string>()
  for (const { echoes, ...sent } of sequence) {
    const path = pathIn(sent.url)
    // Before they are sent, inject takes such parts out of a path; over connections they are sent.
    if (isEndless(path) || /\/(\.|%2e){1,2}(?=[/?#]|$)/i.test(sent.url)) continue
    const body = echoes ? (seen.get(path) ?? sent.body) : sent.body
    const answer = await app.inject({
      method: sent.method as 'GET',
      url: sent.url,
      headers: sent.headers,
      ...(body !== undefined && { payload: body }),
    })
    const { statusCode: status, headers } = answer
    // That HEAD has no body is up to Node, which is not asked here: over connections it is looked at.
    const text = sent.method === 'HEAD' ? '' : answer.payload
    if (sent.method === 'GET' && status === 200) seen.set(path, text)
    const wrong = complaint(stage, { method: sent.method, path, status, headers, text })
    if (wrong === undefined) continue
    throw new Error(
      `${sent.method} ${sent.url.slice(0, 300)} ${JSON.stringify(sent.headers)} ${body?.slice(0, 300)}\n${status} ${text.slice(0, 300)}\n${wrong}`,
    )
  }
}
