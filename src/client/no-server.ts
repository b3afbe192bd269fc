import { Explained } from '../explained.ts'

/** Nothing, or nothing that is a Dublör, answers where one is asked. */
export class NoServer extends Explained {
  override readonly name = 'NoServer'
}
