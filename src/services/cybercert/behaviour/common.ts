import { type Answer, type Check, defineBehaviour } from '../../../service.ts'
import {
  bodyTooLarge,
  firstInOrder,
  malformedBody,
  message,
  methodNotAllowed,
  refuseNonObject,
  refuseWrongType,
  unknownRoute,
  unsupportedMediaType,
} from '../../laravel/errors.ts'
import { emptyStringsToNull, trimStrings } from '../../laravel/input.ts'
import { isJson } from '../../laravel/media-type.ts'
import { otherStatus } from '../../laravel/statuses.ts'

type Fields = Readonly<Record<string, unknown>>
type Lines = Readonly<Record<string, readonly string[]>>

const changed = (after: unknown, before: unknown) => after !== before
const any = (names: readonly string[]) => names.length > 0

/** What holds for every endpoint. */
export const commonBehaviours = {
  checkOrder: defineBehaviour({
    rule: 'cybercert.common.check-order',
    does: firstInOrder,
    shapes: (_first, failed: readonly Check[]) => failed.length > 1,
  }),
  unknownRoute: defineBehaviour({ rule: 'cybercert.common.unknown-route', does: unknownRoute }),
  methodNotAllowed: defineBehaviour({
    rule: 'cybercert.common.method-not-allowed',
    does: methodNotAllowed,
  }),
  bodyTooLarge: defineBehaviour({ rule: 'cybercert.common.body-too-large', does: bodyTooLarge }),
  takesJsonOnly: defineBehaviour({
    rule: 'cybercert.common.json-only',
    does: isJson,
    shapes: (taken) => !taken,
  }),
  unsupportedMediaType: defineBehaviour({
    rule: 'cybercert.common.unsupported-media-type',
    does: unsupportedMediaType,
  }),
  malformedBody: defineBehaviour({ rule: 'cybercert.common.malformed-json', does: malformedBody }),
  bodyIsAnObject: defineBehaviour({
    rule: 'cybercert.common.body-is-an-object',
    does: refuseNonObject,
  }),
  noBodyIsNoFields: defineBehaviour({
    rule: 'cybercert.common.no-body-is-no-fields',
    does: (body: unknown) => (body === undefined ? {} : body),
    shapes: changed,
  }),
  trimsStrings: defineBehaviour({
    rule: 'cybercert.common.strings-trimmed',
    does: trimStrings,
    shapes: changed,
  }),
  emptyStringIsNull: defineBehaviour({
    rule: 'cybercert.common.empty-string-is-null',
    does: emptyStringsToNull,
    shapes: changed,
  }),
  ignoresUnknownFields: defineBehaviour({
    rule: 'cybercert.common.unknown-fields-ignored',
    does: (unknown: readonly string[]) => unknown,
    shapes: any,
  }),
  ignoresUnknownQuery: defineBehaviour({
    rule: 'cybercert.common.unknown-query-ignored',
    does: (_unknown: readonly string[]): Answer | undefined => undefined,
    shapes: () => true,
  }),
  wrongTypeRefused: defineBehaviour({
    rule: 'cybercert.common.wrong-type',
    does: refuseWrongType,
  }),
  otherStatus: defineBehaviour({ rule: 'cybercert.common.other-statuses', does: otherStatus }),
  validationFailed: defineBehaviour({
    rule: 'cybercert.common.validation-failed',
    does: (errors: Lines) => ({ status: 422, body: { message: 'Validation failed', errors } }),
  }),
  /** Which fields are set to `null` by being sent as `null`. */
  nullClears: defineBehaviour({
    rule: 'cybercert.common.null-clears',
    does: (sent: Fields): Fields => sent,
    shapes: (sent) => Object.values(sent).includes(null),
  }),
  /** A moment as it is answered. It is kept in the documented form; another one would be made here. */
  timestamp: defineBehaviour({
    rule: 'cybercert.common.timestamps',
    does: (kept: string) => kept,
  }),
  /** The moment of the last change after an update: now, unless no value changed. */
  touched: defineBehaviour({
    rule: 'cybercert.common.untouched-when-unchanged',
    does: (changed: boolean, before: string, now: string) => (changed ? now : before),
    shapes: (after, _changed, _before, now) => after !== now,
  }),
  unauthenticated: defineBehaviour({
    rule: 'cybercert.common.unauthenticated',
    does: () => message(401, 'Unauthenticated'),
  }),
  /** The same where a page shows no 401; `shown` is what the others show. */
  unauthenticatedEverywhere: defineBehaviour({
    rule: 'cybercert.common.unauthenticated-everywhere',
    does: (shown: Answer): Answer => shown,
  }),
  forbidden: defineBehaviour({
    rule: 'cybercert.common.forbidden',
    does: () => message(403, 'Forbidden'),
  }),
}
