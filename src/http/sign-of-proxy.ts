import type { IncomingHttpHeaders } from 'node:http'

/**
 * What proxies, balancers and content networks say of whom they ask for, and of themselves: by words
 * that stand anywhere in the name of a header, because each of them has names of its own. To take one
 * for a proxy that is none costs it a token; to miss one opens the control plane.
 */
const words =
  /(^|-)(addr|cdn|clientip|connecting|edge|forwarded|forwards|gateway|hops|ip|original|originating|proxied|proxy|proxyuser|real|realip|remote|via|viewer)(-|$)/
/** Whose headers begin so. */
const makers =
  /^(x-)?(akamai|amz|amzn|appengine|arr|azure|cf|cloudfront|envoy|fastly|fly|nf|sucuri|varnish|vercel)-/

/** By what a request gives away that it came through a proxy; `undefined` if by nothing. */
export function signOfProxy(version: string, headers: IncomingHttpHeaders): string | undefined {
  // Some say nothing of themselves, but speak HTTP/1.0, as no client does today.
  if (version === '1.0') return 'HTTP/1.0'
  return Object.keys(headers).find((name) => words.test(name) || makers.test(name))
}
