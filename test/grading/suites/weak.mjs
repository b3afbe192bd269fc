import assert from 'node:assert/strict'
import { ask, details } from './ask.mjs'

/** Looks at statuses only, loses fields by PUT, and relies on the words of a 401. */
assert.equal((await ask('PATCH', details, { body: { industry: 'Food' } })).status, 200)
assert.equal((await ask('PUT', details, { body: { industry: 'Food' } })).status, 200)
const refused = await ask('GET', details, { token: 'nobody-knows-it' })
assert.equal(refused.body.message, 'Unauthenticated')
