import { Explained } from '../explained.ts'

/**
 * An error of the control plane, answered as RFC 9457 problem details: `title` names the kind,
 * `detail` says what to do.
 */
export class Problem extends Explained {
  readonly statusCode: number
  readonly title: string

  constructor(statusCode: number, title: string, detail: string) {
    super(detail)
    this.statusCode = statusCode
    this.title = title
  }
}
