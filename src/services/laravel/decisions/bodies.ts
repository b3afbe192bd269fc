import type { Answer } from '../../../service.ts'
import {
  message,
  malformedBody as notJson,
  refuseNonObject,
  bodyTooLarge as tooLarge,
  unsupportedMediaType as wrongType,
} from '../errors.ts'
import { isJson } from '../media-type.ts'
import { habit, nobodySays } from './sources.ts'

/** How a Laravel reads the body of a request. What else it could do, each service says. */

export const takesJsonOnly = {
  id: 'json-only',
  does: isJson,
  shapes: (taken: boolean) => !taken,
} as const

export const unsupportedMediaType = {
  en: 'A body that is not declared application/json is a 415 that says what to send.',
  tr: 'application/json olarak bildirilmeyen gövde, ne gönderileceğini söyleyen bir 415 alır.',
  basis: 'assumed',
  does: wrongType,
} as const

export const malformedBody = {
  id: 'malformed-json',
  en: 'A body that cannot be parsed is a 400 that says why.',
  tr: 'Çözümlenemeyen gövde, nedenini söyleyen bir 400 alır.',
  ...nobodySays,
  does: notJson,
} as const

export const bodyTooLarge = {
  en: 'A body above the limit of the server is a 413.',
  tr: 'Sunucu sınırını aşan gövde 413 alır.',
  ...nobodySays,
  does: tooLarge,
} as const

export const bodyIsAnObject = {
  en: 'A JSON body that is not an object is a 422.',
  tr: 'Nesne olmayan JSON gövdesi 422 alır.',
  ...nobodySays,
  does: refuseNonObject,
} as const

export const noBodyIsNoFields = {
  en: 'A request without a body is taken as one that sends no field.',
  tr: 'Gövdesiz istek, hiç alan göndermemiş sayılır.',
  ...habit,
  does: (body: unknown) => (body === undefined ? {} : body),
  shapes: (after: unknown, before: unknown) => after !== before,
} as const

/** Otherwise: PHP does not tell `[]` from `{}`. */
export const listHasNoFields = (body: unknown) =>
  Array.isArray(body) ? undefined : refuseNonObject(body)

/** Otherwise: Symfony's sentence for a body beyond `post_max_size`. */
export const postDataTooLarge = (): Answer => message(413, 'The POST data is too large.')

/** Otherwise: nothing but the name of the status. */
export const mediaTypeUnnamed = (): Answer => message(415, 'Unsupported Media Type')
