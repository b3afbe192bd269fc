/** What bodies look like, for `expect`. */

interface Answered {
  readonly res: { readonly json?: unknown }
}

/** Exactly this body, its keys in this order. */
export const exactly =
  (body: unknown) =>
  ({ res }: Answered): void => {
    const [answered, wanted] = [JSON.stringify(res.json), JSON.stringify(body)]
    if (answered !== wanted) throw new Error(`the body is ${answered}, not ${wanted}`)
  }

/** These keys and no others, in this order. `of` picks the object in the body. */
export const keysInOrder =
  (keys: string, of: (body: never) => unknown = (body) => body) =>
  ({ res }: Answered): void => {
    const answered = Object.keys(of(res.json as never) as object).join(' ')
    if (answered !== keys) throw new Error(`the keys are "${answered}", not "${keys}"`)
  }
