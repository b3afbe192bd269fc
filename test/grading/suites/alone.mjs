import { rmSync, writeFileSync } from 'node:fs'
import { ask, details } from './ask.mjs'

/** Fails while another run of it is under way. Its argument names a file that only one may have. */
const [, , file] = process.argv
writeFileSync(file, '', { flag: 'wx' })
// Long enough for a run that begins at the same time to come upon the file.
for (let asked = 0; asked < 100; asked += 1) await ask('GET', details)
rmSync(file)
