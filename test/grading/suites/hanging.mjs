import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { ask, details } from './ask.mjs'

/** Waits for ever, with a child that does too, where a PATCH is not kept. Its argument names a file for their ids. */
await ask('PATCH', details, { body: { industry: 'Food' } })
const { body } = await ask('GET', details)
if (body.industry !== 'Food') {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
  appendFileSync(process.argv[2], `${process.pid} ${child.pid}\n`)
}
