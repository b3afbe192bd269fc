import type { Answer, Check } from '../../../service.ts'
import {
  firstInOrder,
  message,
  unknownRoute as noRoute,
  methodNotAllowed as notAllowed,
} from '../errors.ts'
import { habit } from './sources.ts'

/** What a Laravel says of paths, and in which order it looks. What else it could do, each service says. */

/** `order` is what is answered first, in words: `401, 404, 413`. */
export const checkOrder = (order: string) =>
  ({
    en: `When several checks fail, the order is ${order}.`,
    basis: 'assumed',
    source: 'habit of Laravel; no page states an order',
    does: firstInOrder,
    shapes: (_first: Check, failed: readonly Check[]) => failed.length > 1,
  }) as const

/** `base` is where the service lives: `api/v1`. */
export const unknownRoute = (base: string) =>
  ({
    en: `A path that does not exist answers 404 {"message":"The route ${base}/x could not be found."}.`,
    tr: `Var olmayan yol 404 {"message":"The route ${base}/x could not be found."} yanıtını verir.`,
    ...habit,
    does: noRoute,
  }) as const

export const methodNotAllowed = {
  en: 'A method that a path does not have answers 405 with Allow and a sentence that lists the methods.',
  tr: 'Yolun desteklemediği yöntem, Allow başlığı ve yöntemleri sayan bir cümleyle 405 alır.',
  ...habit,
  does: notAllowed,
} as const

export const ignoresUnknownQuery = {
  id: 'unknown-query-ignored',
  ...habit,
  does: (_unknown: readonly string[]): Answer | undefined => undefined,
  shapes: () => true,
} as const

/** Otherwise: the words of a resource. */
export const notFound = (): Answer => message(404, 'Not Found')

/** Otherwise: no words, as up to Laravel 9. */
export const nothingSaid = (): Answer => message(404, '')

/** Otherwise: the sentence of a 405 as up to Laravel 9, which does not name the path. */
export const methodAlone = (method: string, path: string, allowed: readonly string[]): Answer => ({
  ...notAllowed(method, path, allowed),
  body: {
    message: `The ${method} method is not supported for this route. Supported methods: ${allowed.join(', ')}.`,
  },
})

/** Otherwise: a method that a path does not have is a path that does not exist. */
export const noSuchRoute = (_method: string, path: string): Answer => noRoute(path)
