import { appendFileSync, readFileSync } from 'node:fs'
import { ask, details } from './ask.mjs'

/** Fails from its 18th run on, whatever it is answered. Its argument names the file in which runs count. */
const [, , file] = process.argv
appendFileSync(file, '.')
await ask('GET', details)
if (readFileSync(file).length >= 18) throw new Error('the machine is busy')
