import { type Answer, type Check, defineBehaviour } from '../../../service.ts'
import {
  bodyTooLarge,
  firstInOrder,
  malformedBody,
  methodNotAllowed,
  refuseNonObject,
  refuseWrongType,
  unknownRoute,
  unsupportedMediaType,
} from '../../laravel/errors.ts'
import { emptyStringsToNull, trimStrings } from '../../laravel/input.ts'
import { isJson } from '../../laravel/media-type.ts'
import { otherStatus } from '../../laravel/statuses.ts'
import type { OneCustomer, ShownCustomer } from '../answers.ts'
import type { SentFields } from '../fields.ts'
import { unprocessable } from '../unprocessable.ts'

const changed = (after: unknown, before: unknown) => after !== before
const any = (names: readonly string[]) => names.length > 0

/** What holds for every endpoint. */
export const commonBehaviours = {
  /** A wrapped customer with what stands beside it: nothing. */
  dataAlone: defineBehaviour({
    rule: 'faturaentegrator.common.data-alone',
    does: (body: OneCustomer): OneCustomer => body,
  }),
  checkOrder: defineBehaviour({
    rule: 'faturaentegrator.common.check-order',
    does: firstInOrder,
    shapes: (_first, failed: readonly Check[]) => failed.length > 1,
  }),
  unknownRoute: defineBehaviour({
    rule: 'faturaentegrator.common.unknown-route',
    does: unknownRoute,
  }),
  methodNotAllowed: defineBehaviour({
    rule: 'faturaentegrator.common.method-not-allowed',
    does: methodNotAllowed,
  }),
  bodyTooLarge: defineBehaviour({
    rule: 'faturaentegrator.common.body-too-large',
    does: bodyTooLarge,
  }),
  takesJsonOnly: defineBehaviour({
    rule: 'faturaentegrator.common.json-only',
    does: isJson,
    shapes: (taken) => !taken,
  }),
  unsupportedMediaType: defineBehaviour({
    rule: 'faturaentegrator.common.unsupported-media-type',
    does: unsupportedMediaType,
  }),
  malformedBody: defineBehaviour({
    rule: 'faturaentegrator.common.malformed-json',
    does: malformedBody,
  }),
  bodyIsAnObject: defineBehaviour({
    rule: 'faturaentegrator.common.body-is-an-object',
    does: refuseNonObject,
  }),
  noBodyIsNoFields: defineBehaviour({
    rule: 'faturaentegrator.common.no-body-is-no-fields',
    does: (body: unknown) => (body === undefined ? {} : body),
    shapes: changed,
  }),
  trimsStrings: defineBehaviour({
    rule: 'faturaentegrator.common.strings-trimmed',
    does: trimStrings,
    shapes: changed,
  }),
  emptyStringIsNull: defineBehaviour({
    rule: 'faturaentegrator.common.empty-string-is-null',
    does: emptyStringsToNull,
    shapes: changed,
  }),
  /** The fields to write, those sent empty among them: they have been `null` since the body was read. */
  writesEmptied: defineBehaviour({
    rule: 'faturaentegrator.common.empty-string-is-null',
    does: (sent: SentFields): SentFields => sent,
    shapes: () => false,
  }),
  ignoresUnknownFields: defineBehaviour({
    rule: 'faturaentegrator.common.unknown-fields-ignored',
    does: (unknown: readonly string[]) => unknown,
    shapes: any,
  }),
  ignoresUnknownQuery: defineBehaviour({
    rule: 'faturaentegrator.common.unknown-query-ignored',
    does: (_unknown: readonly string[]): Answer | undefined => undefined,
    shapes: () => true,
  }),
  wrongTypeRefused: defineBehaviour({
    rule: 'faturaentegrator.common.wrong-type',
    does: refuseWrongType,
  }),
  otherStatus: defineBehaviour({
    rule: 'faturaentegrator.common.other-statuses',
    does: otherStatus,
  }),
  validationFailed: defineBehaviour({
    rule: 'faturaentegrator.common.validation-failed',
    does: unprocessable,
  }),
  errorBody: defineBehaviour({
    rule: 'faturaentegrator.common.error-body',
    does: (refusal: Answer): Answer => refusal,
  }),
  /** The fields to write; `emptiable` are those for which another rule lets `null` pass. */
  nullClears: defineBehaviour({
    rule: 'faturaentegrator.common.null-clears',
    does: (sent: SentFields, _emptiable: readonly string[]): SentFields => sent,
    shapes: (_fields, sent, emptiable) =>
      Object.entries(sent).some(([name, value]) => value === null && !emptiable.includes(name)),
  }),
  /** A moment as it is answered. It is kept in the documented form; another one would be made here. */
  timestamp: defineBehaviour({
    rule: 'faturaentegrator.common.timestamps',
    does: (kept: string) => kept,
  }),
  dataWraps: defineBehaviour({
    rule: 'faturaentegrator.common.data-wraps',
    does: (record: ShownCustomer): OneCustomer => ({ data: record }),
  }),
}
