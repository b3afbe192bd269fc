import { inexactIn, toldInexact } from './inexact.ts'
import { readText, Unreadable } from './read-text.ts'

/**
 * What a JSON file holds that somebody handed over.
 * @throws {Unreadable} that says why it cannot be read, or where it is no JSON.
 */
export const readJson = (file: string): unknown => jsonIn(readText(file))

/** @throws {Unreadable} */
export function jsonIn(json: string): unknown {
  const value = parsed(json)
  const [first] = inexactIn(json)
  if (first !== undefined) {
    throw new Unreadable(`is not taken: ${toldInexact(first)}${placeOf(first.at, json)}`)
  }
  return value
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Unreadable(`is not JSON: ${placed((error as SyntaxError).message, json)}`)
  }
}

/** Adds line and column, which only newer versions of Node tell. */
function placed(message: string, json: string): string {
  const position = /at position (\d+)$/.exec(message)?.[1]
  return position === undefined ? message : message + placeOf(Number(position), json)
}

function placeOf(position: number, json: string): string {
  const before = json.slice(0, position).split('\n')
  return ` (line ${before.length} column ${(before.at(-1) as string).length + 1})`
}
