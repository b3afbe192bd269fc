import { serverFlags } from '../running-server.ts'
import { startFlags } from '../start.ts'

/** The flags of `dublor run`, as Node's `parseArgs` takes them. */
export const runFlags = {
  ...startFlags,
  ...serverFlags,
  sandbox: { type: 'string' },
  wait: { type: 'string' },
} as const

/** Those that only a server of its own can have. */
export const ownFlags = Object.keys(startFlags).filter((flag) => !(flag in serverFlags))
