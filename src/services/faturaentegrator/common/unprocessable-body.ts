import type { Answer, Line } from '../../../service.ts'
import { fieldNames } from '../customers/field-names.ts'

type Errors = Readonly<Record<string, readonly Line[]>>

const place = (field: string): number => {
  const index = (fieldNames as readonly string[]).indexOf(field)
  return index === -1 ? fieldNames.length : index
}

/** The errors in the order of the documented fields: Laravel checks by its list, not by the body. */
const inOrder = (errors: Errors): Errors =>
  Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => place(a) - place(b)))

/** Laravel's message of a 422: the first sentence, and how many more there are. */
function summary(errors: Errors): string {
  const [first = 'The given data was invalid.', ...more] = Object.values(errors).flat()
  if (more.length === 0) return first
  return `${first} (and ${more.length} more ${more.length === 1 ? 'error' : 'errors'})`
}

/** Laravel's 422. */
export function unprocessable(errors: Errors): Answer {
  const ordered = inOrder(errors)
  return { status: 422, body: { message: summary(ordered), errors: ordered } }
}
