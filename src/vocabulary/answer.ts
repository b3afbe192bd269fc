/** What is answered: a status, a body (`undefined` for none) and perhaps further headers. */
export interface Answer<Status extends number = number, Body = unknown> {
  readonly status: Status
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that is no JSON: bytes of some media type. */
export interface BytesAnswer<Status extends number = number> extends Answer<Status, Uint8Array> {
  readonly headers: Readonly<Record<string, string>> & { readonly 'content-type': string }
}

/** An answer without further headers. */
export const answer = <const Status extends number, Body>(
  status: Status,
  body: Body,
): Answer<Status, Body> => ({ status, body })

/** An answer of bytes, whose schema is `Type.Uint8Array({ contentMediaType: 'application/pdf' })`. */
answer.bytes = <const Status extends number>(
  status: Status,
  body: Uint8Array,
  type: string,
): BytesAnswer<Status> => ({ status, body, headers: { 'content-type': type } })

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
