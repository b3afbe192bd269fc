import { milliseconds } from '../sandbox/duration.ts'
import { WrongSetting } from '../wrong-setting.ts'

const longest = milliseconds('P3650D') as number

/** What a span may be written as, for whoever wrote another. */
export const spanRule = 'a duration of at most ten years such as 30m, 24h, 1d12h or PT2H'

/**
 * Milliseconds of a span of time: `0`, or a duration such as `1d12h` or `PT2H`. `undefined` if it is
 * none, is negative or takes more than ten years.
 */
export function spanOf(text: string): number | undefined {
  const span = text === '0' ? 0 : milliseconds(text)
  return span !== undefined && span >= 0 && span <= longest ? span : undefined
}

/**
 * Milliseconds after which an unused sandbox is forgotten; endless where none is.
 * @throws {WrongSetting} if it is no span.
 */
export function ttlOf(text: string): number {
  const span = spanOf(text)
  if (span !== undefined) return span === 0 ? Number.POSITIVE_INFINITY : span
  throw new WrongSetting(`sandboxTtl cannot be "${text}". It takes ${spanRule}, or 0 for never.`)
}
