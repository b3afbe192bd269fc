import { ask } from './ask.mjs'

/** Asks, but not below the base path of any service. */
await ask('GET', '/customers?token=secret')
