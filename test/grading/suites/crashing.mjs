import { ask, details } from './ask.mjs'

/** Dies by a signal where a PATCH is not kept. */
await ask('PATCH', details, { body: { industry: 'Food' } })
const { body } = await ask('GET', details)
if (body.industry !== 'Food') process.kill(process.pid, 'SIGKILL')
