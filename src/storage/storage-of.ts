import { Later } from './later.ts'
import { memory } from './memory.ts'
import type { Storage } from './storage.ts'

/** Where sandboxes are to be kept; in memory if nothing is said. */
export interface StorageOptions {
  /** A folder. */
  readonly data?: string | undefined
  /** The URL of a redis server. */
  readonly redis?: string | undefined
  /** Milliseconds after which an unused sandbox may be forgotten; infinite for never. */
  readonly ttl: number
  /** How many journal entries a sandbox has at most. */
  readonly journalEntries: number
  /** Is told what whoever runs the server ought to know, a line each. */
  readonly say: (line: string) => void
}

export function storageOf({ data, redis, say, ttl }: StorageOptions): Storage {
  if (redis !== undefined) {
    return new Later(async () => {
      const { RedisStorage } = await import('./redis/redis.ts')
      return new RedisStorage(redis, { ttl, say })
    })
  }
  if (data === undefined) return memory()
  return new Later(async () => {
    const { LowdbStorage } = await import('./lowdb/lowdb.ts')
    return new LowdbStorage(data, say)
  })
}
