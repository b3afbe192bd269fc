import { largestId } from '../../sandbox/id.ts'
import { isSandboxName } from '../../sandbox/name.ts'
import type { Operation } from './operation.ts'

type Fields = Readonly<Record<string, unknown>>
type Fits = (value: unknown) => boolean

/** The last moment that there is, in milliseconds. */
const lastMoment = 8.64e15
/** Lives are counted on from the highest one. */
const highestLife = 2 ** 52

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Fits = (value) => typeof value === 'string'
const isName: Fits = (value) => typeof value === 'string' && isSandboxName(value)
const upTo =
  (most: number, least = 0): Fits =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
const isId = upTo(largestId)
const isMoment: Fits = (value) => typeof value === 'number' && Math.abs(value) <= lastMoment
const isOr =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value)
const isListOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits)

const isRow: Fits = (value) => value === null || (isObject(value) && isOr(isId)(value['id']))
const isKeptRow: Fits = (value) =>
  Array.isArray(value) &&
  value.length === 3 &&
  isText(value[0]) &&
  (isText(value[1]) || Number.isSafeInteger(value[1])) &&
  isRow(value[2])

const isClock: Fits = (value) => {
  if (!isObject(value)) return false
  const { kind, at, by } = value
  return (
    kind === 'real' || (kind === 'frozen' && isMoment(at)) || (kind === 'offset' && isMoment(by))
  )
}

const isFault: Fits = (value) =>
  isObject(value) && isObject(value['fault']) && isOr(isObject)(value['match'])

/** What each field of a kind of operation has to be. */
type Shape = Readonly<Record<string, Fits>>

const differences: Shape = {
  life: upTo(highestLife, 1),
  clock: isClock,
  strict: isOr((value) => typeof value === 'boolean'),
  faults: isOr(isListOf(isFault)),
  swaps: isOr(isListOf(isText)),
  emptied: isOr(isListOf(isText)),
  lastIds: isOr((value) => isObject(value) && Object.values(value).every(isId)),
}
const rows: Shape = { life: upTo(highestLife, 1), rows: isListOf(isKeptRow) }
const forgotten: Shape = { forgotten: isName }
const world: Shape = {
  ...differences,
  sandbox: isName,
  fixture: isText,
  before: isOr((value) => isObject(value) && wrongField(value, differences) === undefined),
}

function shapeOf(operation: unknown): Shape | undefined {
  if (!isObject(operation)) return undefined
  if ('rows' in operation) return rows
  if ('sandbox' in operation) return world
  return 'forgotten' in operation ? forgotten : undefined
}

/** The field that does not fit a shape, if one does not. */
function wrongField(value: Fields, shape: Shape): string | undefined {
  return Object.entries(shape).find(([field, fits]) => !fits(value[field]))?.[0]
}

/**
 * The operations that a list is.
 * @throws {Error} that says which is none, and why.
 */
export function readOperations(list: readonly unknown[]): Operation[] {
  for (const [at, operation] of list.entries()) {
    const shape = shapeOf(operation)
    if (shape === undefined) throw new Error(`operations[${at}] is none that this Dublör knows`)
    const field = wrongField(operation as Fields, shape)
    if (field !== undefined) throw new Error(`operations[${at}]: its ${field} cannot be that`)
  }
  return list as Operation[]
}
