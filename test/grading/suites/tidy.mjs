import { ask, details } from './ask.mjs'

/** Works in a sandbox of its own, and leaves nothing of it behind. */
const sandbox = '/_dublor/sandboxes/tidy'
await ask('PATCH', `/~tidy${details}`, { body: { industry: 'Food' } })
await ask('POST', `${sandbox}/reset`)
await ask('GET', `/~tidy${details}`)
await ask('DELETE', `${sandbox}/coverage`)
await ask('DELETE', sandbox)
