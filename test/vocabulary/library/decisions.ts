import type { Persona } from '../../../src/sandbox/fixture.ts'
import {
  type Answer,
  type CommonBehaviours,
  type Does,
  decide,
  decisionsOf,
  joined,
  type Permission,
  permissionsIn,
} from '../../../src/service.ts'
import * as laravel from '../../../src/services/laravel/errors.ts'
import { otherStatus } from '../../../src/services/laravel/statuses.ts'

const of = decisionsOf('library')
const madeUp = { basis: 'assumed', source: 'made up for tests', nothingElse: 'made up' } as const
const said = (en: string) => ({ ...madeUp, en, tr: en })
const sameFields = (body: Readonly<Record<string, unknown>>) => body

/** What every service has to decide. */
const common = of('common', {
  checkOrder: decide({ ...said('Checks come in the usual order.'), does: laravel.firstInOrder }),
  unknownRoute: decide({ ...said('No such path is a 404.'), does: laravel.unknownRoute }),
  methodNotAllowed: decide({ ...said('No such method is a 405.'), does: laravel.methodNotAllowed }),
  bodyTooLarge: decide({ ...said('Too much is a 413.'), does: laravel.bodyTooLarge }),
  takesJsonOnly: decide({
    ...said('Only JSON is read.'),
    does: (type: string | undefined) => type === 'application/json',
    shapes: (taken) => !taken,
  }),
  unsupportedMediaType: decide({
    ...said('What is not JSON is a 415.'),
    does: laravel.unsupportedMediaType,
  }),
  malformedBody: decide({ ...said('Broken JSON is a 400.'), does: laravel.malformedBody }),
  bodyIsAnObject: decide({ ...said('A body is an object.'), does: laravel.refuseNonObject }),
  noBodyIsNoFields: decide({
    ...said('No body has no fields.'),
    does: (body: unknown) => body ?? {},
    shapes: (after, before) => after !== before,
  }),
  trimsStrings: decide({
    ...said('Texts stay as they are.'),
    does: sameFields,
    shapes: () => false,
  }),
  emptyStringIsNull: decide({
    ...said('An empty text stays one.'),
    does: sameFields,
    shapes: () => false,
  }),
  ignoresUnknownFields: decide({
    ...said('Unknown fields are ignored.'),
    does: (unknown: readonly string[]) => unknown,
  }),
  ignoresUnknownQuery: decide({
    ...said('Unknown parameters are ignored.'),
    does: (_unknown: readonly string[]): Answer | undefined => undefined,
  }),
  wrongTypeRefused: decide({
    ...said('A wrong type is a 422.'),
    does: (wrong: Parameters<CommonBehaviours['wrongTypeRefused']>[0]) =>
      laravel.refuseWrongType(wrong),
  }),
  otherStatus: decide({ ...said('Any status has a sentence.'), does: otherStatus }),
  validationFailed: decide({
    ...said('Refused fields are a 422.'),
    does: (errors: Readonly<Record<string, readonly string[]>>): Answer => ({
      status: 422,
      body: { message: 'Invalid', errors },
    }),
  }),
})

/** Who may do what. */
const access = of('access', {
  unauthenticated: decide({
    ...said('Nobody is a 401.'),
    does: () => laravel.message(401, 'Who?'),
  }),
  reaches: decide({
    ...said('One of the permissions suffices.'),
    does: ({ permissions }: Persona, wanted: Permission | undefined) => {
      const any = permissionsIn(wanted)
      if (any.length === 0 || any.some((each) => permissions.has(each))) return 'all'
      return any.some((each) => permissions.has(`${each}.own`)) ? 'own' : 'none'
    },
    shapes: (reach) => reach === 'none',
  }),
  forbidden: decide({ ...said('Too little is a 403.'), does: () => laravel.message(403, 'No.') }),
  notFound: decide({ ...said('Nothing is a 404.'), does: () => laravel.message(404, 'Where?') }),
})

/** What loans are. */
const loans = of('loans', {
  isOverdue: decide({
    ...said('A loan is overdue once its day has come.'),
    does: (dueAt: string, now: number) => now >= Date.parse(dueAt),
  }),
})

export const decisions = joined({ common: [common], access: [access], loans: [loans] })
export type LibraryDoes = Does<typeof decisions.behaviours>
