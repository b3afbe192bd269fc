import cybercert from '../fixtures/examples/cybercert.json' with { type: 'json' }
import faturaentegrator from '../fixtures/examples/faturaentegrator.json' with { type: 'json' }

const examples = [...cybercert.examples, ...faturaentegrator.examples]

/**
 * The body that a page shows for a status, as it stands there; `null` for what its example leaves open.
 * @throws {Error} if no example comes from that address.
 */
export function published<Body = Record<string, unknown>>(address: string, status = 200): Body {
  const example = examples.find(
    ({ source, answer }) => source.split(/[;,] /)[0] === address && answer.status === status,
  )
  if (example === undefined) throw new Error(`${address} shows no ${status}`)
  return JSON.parse(example.answer.body.replaceAll('…', 'null')) as Body
}

/** The keys that a page shows, in its order. */
export const publishedKeys = (address: string, status = 200): string =>
  Object.keys(published(address, status)).join(' ')
