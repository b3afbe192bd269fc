type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'

/** A name with a dash before each capital and each number: `usdIs30Try` is `usd-is-30-try`. */
export type Kebab<
  Name extends string,
  Last extends string = Digit,
> = Name extends `${infer First}${infer Rest}`
  ? `${Dash<First, Last>}${Lowercase<First>}${Kebab<Rest, First>}`
  : ''

type Dash<First extends string, Last extends string> = First extends Digit
  ? Last extends Digit
    ? ''
    : '-'
  : First extends Lowercase<First>
    ? ''
    : '-'

export const kebab = (name: string): string =>
  name.replace(/[A-Z]|(?<!\d|^)\d/g, (letter) => `-${letter.toLowerCase()}`)
