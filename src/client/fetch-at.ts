import type { Fetch } from '../fetch/fetch.ts'

/** `fetch` for one server: only the path and query of a URL count, whatever its host. */
export const fetchAt =
  (url: string, fetch: typeof globalThis.fetch): Fetch =>
  (input, init) => {
    if (input instanceof Request) return fetch(new Request(url + pathOf(input.url), input), init)
    const text = String(input)
    return fetch(url + (text.startsWith('/') ? text : pathOf(text)), init)
  }

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}
