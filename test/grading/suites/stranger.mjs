import assert from 'node:assert/strict'
import { ask, details } from './ask.mjs'

/** Has a token of its own that nobody knows. */
assert.equal((await ask('GET', details, { token: 'of-my-own' })).status, 200)
