import { existsSync, writeFileSync } from 'node:fs'
import { ask, details } from './ask.mjs'

/** Asks once, and never again, as tools do that remember results. Its argument names a file for them. */
const [, , file] = process.argv
if (!existsSync(file)) {
  await ask('GET', details)
  writeFileSync(file, 'passed')
}
