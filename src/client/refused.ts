import { Explained } from '../explained.ts'

/** A call that the control plane has refused. The message is its sentence, and says what to do. */
export class Refused extends Explained {
  override readonly name = 'Refused'
  readonly status: number
  /** The kind of problem in two or three words, such as `Not a clock`. */
  readonly title: string

  constructor(status: number, title: string, detail: string) {
    super(`${title}: ${detail}`)
    this.status = status
    this.title = title
  }
}
