import { nearest } from '../../nearest.ts'
import { services } from '../../services/index.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Given } from '../command.ts'

/** The flags of `dublor verify`, as Node's `parseArgs` takes them. */
export const verifyFlags = {
  target: { type: 'string' },
  base: { type: 'string' },
  service: { type: 'string' },
  only: { type: 'string' },
  'read-only': { type: 'boolean' },
  yes: { type: 'boolean' },
  holds: { type: 'boolean' },
  junit: { type: 'string' },
  markdown: { type: 'string' },
} as const

/** What the flags say, read and checked. */
export interface VerifyOptions {
  /** Without a slash at its end. */
  readonly url: string
  /** By service, only those that are wanted: its URL with its path. */
  readonly bases: Readonly<Record<string, string>>
  /** How the ids of the wanted rules begin. */
  readonly only: string
  readonly readOnly: boolean
  readonly mayWrite: boolean
}

type Flags = Given['flags']

const names = services.map(({ name }) => name)

/** @throws {CannotRun} that names the flag, and what it takes. */
export function verifyOptions(flags: Flags): VerifyOptions {
  const url = targetOf(flags['target'])
  const wanted = flags['service'] === undefined ? names : [known('--service', flags['service'])]
  const places = placesOf(flags['base'])
  const bases = services
    .filter(({ name }) => wanted.includes(name))
    .map(({ name, base }) => [name, at(url, places.get(name) ?? base)])
  return {
    url,
    bases: Object.fromEntries(bases),
    only: String(flags['only'] ?? ''),
    readOnly: flags['read-only'] === true,
    mayWrite: flags['yes'] === true,
  }
}

function targetOf(text: unknown): string {
  if (text === undefined) {
    throw new CannotRun('which server? `dublor verify --target http://127.0.0.1:4010`')
  }
  if (!URL.canParse(String(text)) || !/^https?:\/\//i.test(String(text))) {
    throw new CannotRun(
      `--target wants an http or https URL such as https://staging.example.com, not "${text}".`,
    )
  }
  return withoutSlash(withoutUser('--target', String(text)))
}

/** `cybercert=/api/v2,faturaentegrator=https://example.com/api`, by service. */
function placesOf(text: unknown): ReadonlyMap<string, string> {
  const parts = text === undefined ? [] : String(text).split(',')
  return new Map(
    parts.map((part) => {
      const [, name, place] = /^([^=]+)=((?:\/|https?:\/\/).*)$/.exec(part) ?? []
      if (name === undefined || place === undefined) {
        throw new CannotRun(`--base wants NAME=/PATH or NAME=URL, not "${part}".`)
      }
      return [known('--base', name), withoutUser('--base', place)]
    }),
  )
}

function known(flag: string, value: unknown): string {
  const name = String(value)
  if (names.includes(name)) return name
  const guess = nearest(name, names)
  const hint = guess === undefined ? `It takes ${names.join(', ')}.` : `Did you mean ${guess}?`
  throw new CannotRun(`${flag}: there is no service "${name}". ${hint}`)
}

/** A URL that names no user: one that does is not asked by `fetch`, and not said back either. */
function withoutUser(flag: string, url: string): string {
  if (!/^https?:\/\/[^/?#]*@/i.test(url)) return url
  throw new CannotRun(
    `${flag}: a URL with a user and a password in it cannot be asked. Tokens are given in the environment.`,
  )
}

const at = (url: string, place: string): string =>
  withoutSlash(place.startsWith('/') ? url + place : place)

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')
