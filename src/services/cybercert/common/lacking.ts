import { lines } from '../../laravel/lines.ts'

/** The 422 to a body that lacks some fields; none where it lacks none of them. */
export const lacking = (fields: readonly string[]) =>
  fields.length === 0
    ? undefined
    : {
        status: 422,
        body: {
          message: 'Validation failed',
          errors: Object.fromEntries(fields.map((field) => [field, [lines.required(field)]])),
        },
      }
