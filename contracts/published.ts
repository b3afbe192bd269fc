import cybercert from '../fixtures/examples/cybercert.json' with { type: 'json' }

/**
 * What the pages show, from `fixtures/examples/`: a case is held against these, never against what a
 * server is made of. The pages of FaturaEntegratör show no answer.
 */
const examples = cybercert.examples.filter(({ basis }) => basis !== 'assumed')

type Body = Readonly<Record<string, unknown>>

/**
 * The body that a page shows with a status, keys in its order; `null` for what its example leaves open.
 * @throws {Error} if no example comes from that address.
 */
export function published<Shown = Body>(address: string, status = 200): Shown {
  const example = examples.find(
    ({ source, answer }) => source.split(/[;,] /)[0] === address && answer.status === status,
  )
  if (example === undefined) throw new Error(`${address} shows no ${status}`)
  return JSON.parse(example.answer.body.replaceAll('…', 'null')) as Shown
}

/** The keys that a page shows, in its order. */
export const publishedKeys = (address: string, status = 200): string =>
  Object.keys(published(address, status)).join(' ')

/**
 * The body that a page shows, with other values where some are given: which keys it has, and in which
 * order, is up to the page alone.
 * @throws {Error} if a value is given for a key that the page does not show.
 */
export function filled(page: Body, values: Body): Body {
  const unknown = Object.keys(values).find((key) => !Object.hasOwn(page, key))
  if (unknown !== undefined) throw new Error(`the page shows no ${unknown}`)
  return Object.fromEntries(
    Object.entries(page).map(([key, shown]) => {
      const value = Object.hasOwn(values, key) ? values[key] : shown
      return [key, isBody(shown) && isBody(value) ? filled(shown, value) : value]
    }),
  )
}

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
