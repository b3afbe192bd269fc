import type { TSchema } from '@sinclair/typebox'
import type { Answer, AnyEndpoint, Handle, Service } from '../service.ts'
import {
  changeAt,
  type Fields,
  idOf,
  isInRow,
  type Key,
  keysOf,
  labelOf,
  typesOf,
} from './answer-keys.ts'
import { nameOf, spoken } from './endpoint-name.ts'
import type { NamedUnderRule } from './filed.ts'
import { isMoment, wrongOf } from './wrong-keys.ts'

/**
 * What can be wrong with the answers of a service when it does what it is asked: the status, the
 * format of the moments, and every key. Endpoints whose answers rest on one rule are wrong
 * together, so that a key shown by three methods of one path counts once.
 */
export function wrongAnswers(service: Service): NamedUnderRule[] {
  const rules = service.endpoints.flatMap(({ promises }) => promises?.answer ?? [])
  return [...new Set(rules)].flatMap((rule) =>
    wrongIn(
      service,
      rule,
      service.endpoints.filter(({ promises }) => promises?.answer === rule),
    ),
  )
}

function wrongIn(
  service: Service,
  rule: string,
  endpoints: readonly AnyEndpoint[],
): NamedUnderRule[] {
  const keys = endpoints.flatMap((endpoint) => keysOf(successOf(endpoint).schema))
  const distinct = [...new Map(keys.map((key) => [idOf(key), key])).values()]
  const rows = endpoints.find(({ promises }) => promises?.rows !== undefined)?.promises?.rows
  const home = (key: Key) => (isInRow(key) ? (rows ?? rule) : rule)
  const file = fileFor(service, endpoints)
  return [
    ...wrongStatus(file, rule, endpoints),
    ...wrongMoments(file, home, distinct),
    ...distinct.map((key) => wrongKey(file, home(key), key)),
  ]
}

type File = (
  rule: string,
  name: string,
  says: string,
  change: (answer: Answer) => Answer,
  key?: Key,
) => NamedUnderRule

const fileFor = (service: Service, endpoints: readonly AnyEndpoint[]): File => {
  const place = spoken(service, endpoints)
  const verb = endpoints.length > 1 ? 'answer' : 'answers'
  return (rule, name, says, change, key) => ({
    rule,
    name,
    swap: {
      says: `${place} ${verb} ${says}.`,
      endpoints: endpoints.map(nameOf),
      handle: (handle) => whereItSucceeds(handle, change),
      answers: { place, ...(key !== undefined && { key: labelOf(key) }) },
    },
  })
}

const whereItSucceeds =
  (handle: Handle, change: (answer: Answer) => Answer): Handle =>
  (call, asked) => {
    const answer = handle(call, asked)
    return answer.status < 300 ? change(answer) : answer
  }

/** The success that an endpoint's schema declares. */
function successOf({ schema }: AnyEndpoint): { status: number; schema: TSchema } {
  const responses = Object.entries<TSchema>(schema.response)
  const [status, shape] = responses.find(([status]) => status.startsWith('2')) ?? ['200', {}]
  return { status: Number(status), schema: shape as TSchema }
}

function wrongStatus(
  file: File,
  rule: string,
  endpoints: readonly AnyEndpoint[],
): NamedUnderRule[] {
  const [endpoint] = endpoints
  if (endpoint === undefined) return []
  const right = successOf(endpoint).status
  const status = right === 201 ? 200 : 201
  const says = `${status} where ${right} is right`
  return [file(rule, `answers-${status}`, says, (answer) => ({ ...answer, status }))]
}

function wrongMoments(
  file: File,
  home: (key: Key) => string,
  all: readonly Key[],
): NamedUnderRule[] {
  const keys = all.filter((key) => isMoment(key) && !typesOf(key.schema).includes('null'))
  const [first] = keys
  if (first === undefined) return []
  const reformat = (body: unknown, { path }: Key) => changeAt(body, path, withoutZone)
  return [
    file(home(first), 'reformats-moments', 'moments as 2025-11-20 12:00:00', (answer) => ({
      ...answer,
      body: keys.reduce(reformat, answer.body),
    })),
  ]
}

/** A moment as MySQL has it and as PHP prints it where nobody asks for another format. */
function withoutZone(fields: Fields, name: string): Fields {
  const moment = fields[name]
  if (typeof moment !== 'string') return fields
  return { ...fields, [name]: moment.slice(0, 19).replace('T', ' ') }
}

function wrongKey(file: File, rule: string, key: Key): NamedUnderRule {
  const { kind, says, change } = wrongOf(rule, key)
  const changed = (answer: Answer) => ({
    ...answer,
    body: changeAt(answer.body, key.path, change),
  })
  return file(rule, `${kind}-${idOf(key)}`, says, changed, key)
}
