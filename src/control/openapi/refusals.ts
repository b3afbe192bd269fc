import type { AnyEndpoint } from '../../service.ts'
import { type Json, json } from './parts.ts'

/** What an operation of a service may answer beside what it is for. */
interface Refusal {
  readonly name: string
  readonly description: string
  readonly schema: Json
  /** Whether an endpoint may answer so; all may if left out. */
  of?(endpoint: AnyEndpoint): boolean
}

const text = { type: 'string' }
const sentence: Json = { type: 'object', properties: { message: text }, required: ['message'] }
/** What is answered where nothing but a sentence is. */
export const message = json(sentence)
const lines: Json = { type: 'object', additionalProperties: { type: 'array', items: text } }
const fields: Json = {
  type: 'object',
  properties: { message: text, errors: lines },
  required: ['message', 'errors'],
}
const guesses: Json = {
  type: 'object',
  properties: { message: text, rules: { type: 'array', items: text } },
  required: ['message', 'rules'],
}

/** Whether a body is read: `GET` has none, whatever is sent. */
const isRead = ({ method }: AnyEndpoint): boolean => method !== 'GET'

/** By status, or by the statuses that a range stands for. */
const refusals: Readonly<Record<string, Refusal>> = {
  400: {
    name: 'NotUnderstood',
    description: 'The body is not JSON, or a sandbox or fault is named that cannot be.',
    schema: sentence,
  },
  401: {
    name: 'Unauthenticated',
    description: 'No token was sent, or none that is good.',
    schema: sentence,
    of: (endpoint) => endpoint.public !== true,
  },
  405: {
    name: 'MethodNotAllowed',
    description: 'The path does not take the method; `Allow` lists those that it takes.',
    schema: sentence,
  },
  408: { name: 'TooSlow', description: 'The request took too long to arrive.', schema: sentence },
  413: { name: 'TooLarge', description: 'The body is too large.', schema: sentence, of: isRead },
  415: { name: 'NotJson', description: 'The body is not JSON.', schema: sentence, of: isRead },
  422: {
    name: 'Refused',
    description: 'Fields of the body were refused.',
    schema: fields,
    of: ({ schema }) => schema.body !== undefined,
  },
  429: {
    name: 'TooMany',
    description: 'Too many requests came; `Retry-After` says when to ask again.',
    schema: sentence,
  },
  431: { name: 'HeadersTooLarge', description: 'The headers are too large.', schema: sentence },
  501: {
    name: 'NotKnown',
    description: 'Guesses are refused here, and the answer would lean on one.',
    schema: guesses,
  },
  503: {
    name: 'NotKept',
    description:
      'The world can neither be read nor kept now; `Retry-After` says when to ask again.',
    schema: sentence,
  },
  507: {
    name: 'NoRoom',
    description:
      'There is no room for more in the world, and nothing was written; or a page of its records is too large for one answer.',
    schema: sentence,
  },
  '4XX': {
    name: 'Asked',
    description: 'The status was asked for, by `Prefer: code=…` or as a fault.',
    schema: sentence,
  },
  '5XX': {
    name: 'Asked',
    description: 'The status was asked for, by `Prefer: code=…` or as a fault.',
    schema: sentence,
  },
  default: {
    name: 'AskedBelow400',
    description: 'Another status was asked for, by `Prefer: code=…` or as a fault; the body stays.',
    schema: {},
  },
}

/** The refusals of all services, by name, for the components of a document. */
export const refusalsByName: Json = {
  NoSuchRoute: {
    description: 'What is answered to a path that is not in this document.',
    content: message,
  },
  ...Object.fromEntries(
    Object.values(refusals).map(({ name, description, schema }) => [
      name,
      { description, content: json(schema) },
    ]),
  ),
}

/** References to the refusals that an endpoint may answer, by status. */
export const refusalsOf = (endpoint: AnyEndpoint): Json =>
  Object.fromEntries(
    Object.entries(refusals)
      .filter(([, { of }]) => of === undefined || of(endpoint))
      .map(([status, { name }]) => [status, { $ref: `#/components/responses/${name}` }]),
  )
