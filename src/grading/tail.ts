/** How much is kept of what a suite prints, in characters. */
const longest = 20_000

/** The last of what somebody prints. */
export class Tail {
  #text = ''

  add(text: string): void {
    this.#text = (this.#text + text).slice(-longest)
  }

  get text(): string {
    return this.#text
  }
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g')

/** The last lines of a text, without colours and without the empty lines at its end. */
export const lastLines = (text: string, count: number): string[] =>
  text.replace(colours, '').trimEnd().split(/\r?\n/).slice(-count)
