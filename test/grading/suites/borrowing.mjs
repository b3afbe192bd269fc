import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ask, details } from './ask.mjs'

/**
 * Asks the double of another run that is under way, as runs do that share a server between them and
 * Dublör. Its argument names a file that tells them of each other.
 */
const [, , file] = process.argv
const met = `${file}.met`
const own = `${file}.${process.pid}`
writeFileSync(own, process.env.DUBLOR_URL)
try {
  linkSync(own, file)
  // The first run waits for the other one, so that they do meet.
  do await ask('GET', details)
  while (!existsSync(met))
  rmSync(file)
} catch {
  process.env.DUBLOR_URL = readFileSync(file, 'utf8')
  await ask('GET', details)
  writeFileSync(met, '')
}
