/**
 * The keys of a sandbox. What stands in braces says where a Redis Cluster keeps a key, so that all
 * keys of one sandbox are in one place.
 */
export interface Keys {
  /** A hash: stamp, place, state, records, ids, and what counts the journal. */
  readonly world: string
  /** A list: the latest changes. */
  readonly log: string
  /** A stream. */
  readonly journal: string
  /** A hash: how often each endpoint was asked, and samples of what exercised each rule. */
  readonly coverage: string
}

export function keysOf(sandbox: string): Keys {
  const prefix = `dublor:{${sandbox}}:`
  return {
    world: `${prefix}world`,
    log: `${prefix}log`,
    journal: `${prefix}journal`,
    coverage: `${prefix}coverage`,
  }
}

/** A sorted set: every server, by when it last said that it is there. A cluster keeps it beside the next one. */
export const keyOfServers = 'dublor:{dublor:sandboxes}:servers'

/** A sorted set: every sandbox but the default one, by when somebody last said that it is there. */
export const keyOfNames = 'dublor:sandboxes'
