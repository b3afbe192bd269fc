import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { ask, details } from './ask.mjs'

/** Fails while another run of it is under way. Its argument names a file that only one may have. */
const [, , file] = process.argv
const met = `${file}.met`
try {
  writeFileSync(file, '', { flag: 'wx' })
} catch (error) {
  appendFileSync(met, '.')
  throw error
}
// The first run waits for the other one, so that they do meet.
do await ask('GET', details)
while (!existsSync(met))
rmSync(file)
