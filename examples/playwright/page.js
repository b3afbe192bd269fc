import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'

/** The page, over a world of its own. */
export function page(token = 'YOUR_API_KEY') {
  const url = pathToFileURL(`${import.meta.dirname}/index.html`)
  const base = process.env.DUBLOR_URL ?? 'http://127.0.0.1:4010'
  url.searchParams.set('api', `${base}/~${randomUUID()}`)
  url.searchParams.set('token', token)
  return url.href
}
