/** What is answered: a status, a body (`undefined` for none) and perhaps further headers. */
export interface Answer<Status extends number = number, Body = unknown> {
  readonly status: Status
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer without further headers. */
export const answer = <const Status extends number, Body>(
  status: Status,
  body: Body,
): Answer<Status, Body> => ({ status, body })

/** A check that a request can fail, in no particular order: the order is a behaviour. */
export type Check =
  | 'authentication'
  | 'permission'
  | 'existence'
  | 'ownership'
  | 'size'
  | 'media-type'
  | 'syntax'
  | 'validation'
