/** A call that a service makes by itself once a request is answered, such as a webhook. */
export interface Emission {
  readonly url: string
  /** `POST` if left out. */
  readonly method?: string
  /** Of JSON if left out. */
  readonly headers?: Readonly<Record<string, string>>
  /** A text goes out as it is, so that it can be signed; anything else as JSON. */
  readonly body?: unknown
}
