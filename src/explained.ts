import { visible } from './visible.ts'

/** An error whose message is read by people: what is invisible in a text that it quotes is named. */
export class Explained extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(visible(message), options)
  }
}
