import type { Answer, Check, Line, WrongType } from '../../service.ts'
import { lines } from './lines.ts'

/** An answer whose body is only a sentence. */
export const message = <const Status extends number>(
  status: Status,
  text: string,
): Answer<Status, { message: string }> => ({ status, body: { message: text } })

/** A path as Laravel names it: without the slashes around it. */
function named(path: string): string {
  let [start, end] = [0, path.length]
  while (path[start] === '/') start += 1
  while (end > start && path[end - 1] === '/') end -= 1
  return path.slice(start, end) || '/'
}

/** Laravel's 404 for a path that no route has. */
export const unknownRoute = (path: string): Answer =>
  message(404, `The route ${named(path)} could not be found.`)

/** Laravel's 405 for a method that no route of the path has. */
export const methodNotAllowed = (
  method: string,
  path: string,
  allowed: readonly string[],
): Answer => {
  const supported = allowed.join(', ')
  return {
    ...message(
      405,
      `The ${method} method is not supported for route ${named(path)}. Supported methods: ${supported}.`,
    ),
    headers: { allow: supported },
  }
}

/** 415 that says what to send. */
export const unsupportedMediaType = (contentType: string | undefined): Answer =>
  message(
    415,
    contentType === undefined
      ? 'The request has a body but no Content-Type header. Send Content-Type: application/json.'
      : `The content type ${contentType} is not supported. Send Content-Type: application/json.`,
  )

/** 400 that says why the body could not be read. */
export const malformedBody = (reason: string): Answer =>
  message(400, `The request body is not valid JSON: ${reason}. Send one JSON object in UTF-8.`)

/** 413 that says how much is taken. `limit` is in bytes. */
export const bodyTooLarge = (limit: number): Answer =>
  message(413, `The request body is larger than ${limit} bytes.`)

/** The sentence against a body that is JSON but no object, or `undefined`. */
export const refuseNonObject = (body: unknown): Line | undefined =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? undefined
    : 'The request body must be a JSON object.'

/** A value of another JSON type than the documented one is refused, never cast. */
export const refuseWrongType = ({ field, expected }: WrongType): { line: Line } => ({
  line: lines.type(field, expected),
})

/** The order in which checks are answered when several fail. */
const order: readonly Check[] = [
  'authentication',
  'permission',
  'existence',
  'ownership',
  'size',
  'media-type',
  'syntax',
  'validation',
]

/** Which of the failed checks is answered. `checks` has at least one. */
export const firstInOrder = (checks: readonly Check[]): Check =>
  order.find((check) => checks.includes(check)) ?? 'validation'
