import { Console } from 'node:console'
import { visible } from './visible.ts'

let console: Console | undefined

/**
 * Says a line to whoever runs this, on stderr. Nobody may be there any more: the disk under a log
 * is full, a terminal was closed. A console ends nothing for that, where a stream alone would.
 */
export function tellOperator(line: string): void {
  console ??= new Console(process.stderr)
  console.log(`dublor: ${visible(line)}`)
}
