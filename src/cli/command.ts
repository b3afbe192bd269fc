/** What a command is given. */
export interface Given {
  readonly flags: Readonly<Record<string, unknown>>
  /** What stands beside the flags, and behind `--`. */
  readonly words: readonly string[]
  /** Results go here. */
  readonly out: (text: string) => void
}

/** One command of `dublor`. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** `dublor NAME --help`. */
  readonly help: string
  /** Its flags as Node's `parseArgs` takes them. */
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>
  >
  /** Whether it takes words beside its flags. */
  readonly takesWords?: true
  /** @returns the exit code: 0 fine, 1 found something; `undefined` if it runs on. */
  run(given: Given): Promise<number | undefined>
}
