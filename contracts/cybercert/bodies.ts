export { exactly, keysInOrder } from '../bodies.ts'

/** What bodies look like, for `expect` and `expectJson`. */

interface Answered {
  readonly res: { readonly json?: unknown }
}

/** Fields that are moments: in UTC, with six digits. */
export const moments =
  (...fields: readonly string[]) =>
  ({ res }: Answered): void => {
    for (const field of fields) {
      const value = (res.json as Record<string, unknown>)[field]
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(String(value))) {
        throw new Error(`${field} is ${value}`)
      }
    }
  }

/** The body of a 422. */
export const refused = (errors: Readonly<Record<string, readonly string[]>>) => ({
  message: 'Validation failed',
  errors,
})

/** The body of a 403. */
export const forbidden = { message: 'Forbidden' }

/** The body of a 401. */
export const unauthenticated = { message: 'Unauthenticated' }
