import { services } from '../../services/index.ts'
import { CannotRun } from '../cannot-run.ts'
import { choice, type Values, value } from '../flags.ts'
import { type Kind, oneOf, text } from '../kinds.ts'

const names = services.map(({ name }) => name)
const service = oneOf('service', names)

/** A URL, without a slash at its end. */
const target: Kind<string> = {
  wants: 'an http or https URL such as https://staging.example.com',
  read: (given, place) =>
    URL.canParse(given) && /^https?:\/\//i.test(given)
      ? withoutSlash(withoutUser(place, given))
      : undefined,
}

/** `cybercert=/api/v2,faturaentegrator=https://example.com/api`, by service. */
const places: Kind<ReadonlyMap<string, string>> = {
  wants: 'NAME=/PATH or NAME=URL',
  read: (given, flag) => {
    const parts = given
      .split(',')
      .map((part) => /^([^=]+)=((?:\/|https?:\/\/).*)$/.exec(part) ?? [])
    if (parts.some(([whole]) => whole === undefined)) return undefined
    return new Map(
      parts.map(([, name = '', place = '']) => {
        service.read(name, flag)
        return [name, withoutUser(flag, place)]
      }),
    )
  },
}

/** The flags of `dublor verify`. */
export const verifyFlags = {
  'What is played': {
    target: value(
      'URL',
      `the server. Each service is below it where its documents have it:
${services.map(({ name, base }) => `${name} at ${base}`).join(', ')}`,
      target,
    ),
    base: value(
      'NAME=PLACE',
      'another place of a service, as a path or a URL; several with commas',
      places,
      new Map(),
    ),
    service: value('NAME', `only this service: ${names.join(', ')}`, service),
    only: value('ID', 'only rules whose id begins so', text, ''),
    readOnly: choice(`send nothing but GET and HEAD. Hardly a rule can be proved so: most cases
begin by making a customer of their own`),
    yes: choice(`the server is not this machine, and may be written to. Without it, that is
asked on a terminal, and refused elsewhere`),
  },
  'What is written': {
    holds: choice('list the rules that hold too'),
    json: choice('print {"ok","date","target","rules":{"holds",…},"list":[…]}'),
    junit: value('FILE', 'JUnit XML: a rule that differs is a test that fails', text),
    markdown: value('FILE', 'a page', text),
  },
}

type VerifyOptions = Values<typeof verifyFlags>

/** The places of the wanted services, by name: each its URL with its path. */
export function basesOf(
  target: string,
  { service, base: places }: Pick<VerifyOptions, 'service' | 'base'>,
): Readonly<Record<string, string>> {
  const wanted = services.filter(({ name }) => name === (service ?? name))
  return Object.fromEntries(
    wanted.map(({ name, base }) => [name, at(target, places.get(name) ?? base)]),
  )
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
