import { Explained } from './explained.ts'

/** A setting that cannot be. The message says why, and what it takes. */
export class WrongSetting extends Explained {
  override readonly name = 'WrongSetting'
}
