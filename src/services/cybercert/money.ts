import Big from 'big.js'

/** Digits kept in a division: more than any amount of money has. */
Big.DP = 40
/** Away from zero at a half. */
Big.RM = Big.roundHalfUp

/** An exact amount. Whole numbers that a double holds exactly need no decimals. */
export type Exact = Big | number

/**
 * `amount` of a currency worth `from`, in one worth `to`, exactly: the digits that a person would
 * write, not those of the binary number. All three are finite; `to` is above 0.
 */
export function convertExactly(amount: number, from: number, to: number): Exact {
  if (from === to) return Number.isSafeInteger(amount) ? amount : new Big(amount)
  const product = amount * from
  const isExact = to === 1 && Number.isInteger(amount) && Number.isInteger(from)
  if (isExact && Number.isSafeInteger(product)) return product
  return new Big(amount).times(from).div(to)
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
