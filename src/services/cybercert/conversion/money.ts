import Big from 'big.js'

/** Digits kept in a division: more than any amount of money has. */
Big.DP = 40
/** Away from zero at a half. */
Big.RM = Big.roundHalfUp

/**
 * An exact amount. A number stands for the decimal that it is written as, which has two decimals
 * and fifteen digits at most: a double tells all of those apart.
 */
export type Exact = Big | number

/**
 * `amount` of a currency worth `from`, in one worth `to`, exactly: the digits that a person would
 * write, not those of the binary number. All three are finite; `to` is above 0.
 */
export function convertExactly(amount: number, from: number, to: number): Exact {
  const cents = centsOf(amount)
  if (from === to) return Number.isNaN(cents) ? new Big(amount) : amount
  const product = cents * from
  const converted = product / to
  const isExact = areFew(product) && isWhole(from) && isWhole(to) && isWhole(converted)
  return isExact ? converted / 100 : new Big(amount).times(from).div(to)
}

const isWhole = Number.isInteger

/** Whether a number of cents has fifteen digits at most. */
const areFew = (cents: number): boolean => Math.abs(cents) < 1e15

/** How many cents an amount is; `NaN` if it is no number of cents, or of too many. */
function centsOf(amount: number): number {
  const cents = Math.round(amount * 100)
  return areFew(cents) && cents / 100 === amount ? cents : Number.NaN
}

/** Rounded half away from zero. */
export const roundTo = (decimals: number, exact: Exact): Exact =>
  typeof exact === 'number' ? exact : exact.round(decimals)

/** Whether two exact amounts are the same. */
export const isSame = (one: Exact, other: Exact): boolean =>
  typeof one === 'number' ? one === Number(other) : one.eq(other)

/**
 * Whether binary floating point would have come to another amount: before rounding to cents, as
 * for 1234567.89 USD in TRY, or by it, as for 1.005.
 */
export function differsInBinary(exact: Exact, amount: number, from: number, to: number): boolean {
  const binary = from === to ? amount : (amount * from) / to
  return binary !== Number(exact) || roundInBinary(binary) !== Number(roundTo(2, exact))
}

/** Rounded to two decimals as binary floating point does it, which loses a cent now and then. */
export function roundInBinary(amount: number): number {
  const cents = amount * 100
  return Math.abs(cents) < Number.MAX_SAFE_INTEGER ? Math.round(cents) / 100 : amount
}
