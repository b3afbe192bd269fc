import { appendFileSync, readFileSync } from 'node:fs'
import { ask, details } from './ask.mjs'

/** Fails every second time. Its argument names a file by which it counts. */
const [, , file] = process.argv
appendFileSync(file, '.')
await ask('GET', details)
if (readFileSync(file, 'utf8').length % 2 === 0) throw new Error('every second time')
