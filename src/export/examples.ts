import cybercert from '../../fixtures/examples/cybercert.json' with { type: 'json' }
import faturaentegrator from '../../fixtures/examples/faturaentegrator.json' with { type: 'json' }

/** A request as it is sent. */
export interface Asked {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** An example of the documents. */
export interface Example {
  readonly name: string
  readonly source: string
  readonly basis: string
  /** The provider state in which it is asked. */
  readonly state: string
  readonly request: Asked
  readonly answer: {
    readonly status: number
    /** Where it is partial, … stands for a value that is not known. */
    readonly body: string
    readonly partial?: boolean
  }
}

const files: Readonly<Record<string, { readonly examples: readonly unknown[] }>> = {
  cybercert,
  faturaentegrator,
}

/** The documents' examples of a service, in their order. */
export const examplesOf = (service: string): readonly Example[] =>
  (files[service]?.examples ?? []) as readonly Example[]

/** What time it is in all examples. */
export const { clock } = cybercert
