import type { FastifyReply, FastifyRequest } from 'fastify'
import { isSandboxName } from '../sandbox/name.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { NameVisitor } from './visitors.ts'

/** What a request says about who asks and in which world. */
export interface Picked {
  /** `undefined` if the request names one that cannot be. */
  readonly sandbox: Sandbox | undefined
  /** The name that was asked for. */
  readonly name: string
  readonly token: string | undefined
}

const bearer = /^bearer +(\S+)\s*$/i
const names = new WeakMap<object, string>()

/**
 * Takes `/~NAME` off the beginning of a URL, and remembers the name for that request.
 * `request` is Node's, because Fastify has not made its own yet.
 */
export function takePathPrefix(request: { url?: string | undefined }): string {
  const url = tidied(request.url ?? '/')
  const prefix = /^\/(?:~|%7e)([^/?]*)/i.exec(url)
  if (prefix === null) return url
  names.set(request, prefix[1] as string)
  const rest = url.slice(prefix[0].length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/**
 * A URL without scheme and host, each percent sign of whose path can be decoded: one that cannot be
 * is itself, and takes none of the others with it. A query is read so by whoever reads it.
 */
function tidied(url: string): string {
  const path = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]*/i, '')
  if (!path.includes('%')) return path
  const end = path.indexOf('?')
  const [before, query] = end === -1 ? [path, ''] : [path.slice(0, end), path.slice(end)]
  return isDecodable(before) ? path : before.replace(/(?:%[0-9a-f]{2})+|%/gi, readable) + query
}

/** Encoded bytes that stand together, made such that they can be decoded. */
const readable = (bytes: string): string =>
  isDecodable(bytes) ? bytes : bytes.replaceAll('%', '%25')

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** The name of a sandbox that a request gives by header or else by path prefix, if it gives one. */
export function nameIn({ headers, raw }: FastifyRequest): string | undefined {
  const header = headers['dublor-sandbox']
  return (typeof header === 'string' ? header : undefined) ?? names.get(raw)
}

/**
 * The sandbox by header, else by path prefix, else by token suffix, else the visitor's own where
 * visitors have one, else the default one.
 */
export function pick(
  request: FastifyRequest,
  reply: FastifyReply,
  sandboxes: Sandboxes,
  nameVisitor: NameVisitor | undefined,
): Picked {
  const { authorization } = request.headers
  let token = authorization === undefined ? undefined : bearer.exec(authorization)?.[1]
  let suffix: string | undefined
  const tilde = token === undefined ? -1 : token.indexOf('~')
  if (token !== undefined && tilde !== -1) {
    suffix = token.slice(tilde + 1)
    token = token.slice(0, tilde)
  }
  const name = nameIn(request) ?? suffix ?? nameVisitor?.(request, reply)
  if (name === undefined) return { sandbox: sandboxes.default, name: 'default', token }
  return { sandbox: isSandboxName(name) ? sandboxes.visit(name) : undefined, name, token }
}
