const digitsOf = (text: string): number[] => [...text].map(Number)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** Whether an 11-digit TCKN has the two last digits that belong to the first nine. */
function isTckn(text: string): boolean {
  const digits = digitsOf(text)
  const first = digits.slice(0, 9)
  const odd = sum(first.filter((_digit, index) => index % 2 === 0))
  const even = sum(first.filter((_digit, index) => index % 2 === 1))
  const tenth = (((odd * 7 - even) % 10) + 10) % 10
  const eleventh = (sum(first) + tenth) % 10
  return digits[0] !== 0 && digits[9] === tenth && digits[10] === eleventh
}

/** Whether a 10-digit VKN has the last digit that belongs to the first nine. */
function isVkn(text: string): boolean {
  const digits = digitsOf(text)
  const weighed = digits.slice(0, 9).map((digit, index) => {
    const shifted = (digit + 9 - index) % 10
    return shifted === 9 ? 9 : (shifted * 2 ** (9 - index)) % 9
  })
  return digits[9] === (10 - (sum(weighed) % 10)) % 10
}

/** Whether the check digits of a VKN (10 digits) or a TCKN (11) are right. */
export const hasRightCheckDigits = (taxNumber: string): boolean =>
  taxNumber.length === 10 ? isVkn(taxNumber) : isTckn(taxNumber)
