import type { IncomingHttpHeaders } from 'node:http'
import { checkValues } from './check-values.ts'
import { inHeader, partsOf, valueIn } from './header-form.ts'
import type { Values } from './rule.ts'

/**
 * The faults that a request asks for itself, by `Prefer: code=403` or
 * `Dublor-Fault: latency=800, lost-answer`; `undefined` for none. Other preferences are passed over.
 * @throws {WrongFault} for a fault that cannot be, and whatever `mayAsk` throws.
 */
export function askedFor(headers: IncomingHttpHeaders, mayAsk: () => void): Values | undefined {
  const { prefer } = headers
  const listed = headers['dublor-fault']
  const code = prefer === undefined ? undefined : codeIn(String(prefer))
  if (code === undefined && listed === undefined) return undefined
  mayAsk()
  if (code !== undefined) checkValues({ status: code }, (_name, status) => `Prefer: code=${status}`)
  const values = Object.fromEntries(
    partsOf(String(listed ?? '')).map(([name, value]) => [name, valueIn(value)]),
  )
  checkValues(values, (name, value) => `Dublor-Fault: ${inHeader(name, value)}`)
  return code === undefined ? values : { status: code, ...values }
}

/** The status that is preferred; of several the first counts (RFC 7240). */
function codeIn(prefer: string): unknown {
  const [, text] = partsOf(prefer).find(([name]) => name === 'code') ?? []
  return text === undefined ? undefined : valueIn((text.split(';', 1)[0] as string).trim())
}
