import type { Entry } from '../journal/entry.ts'
import type { JournalLimits } from '../journal/journal.ts'
import type { ShownEntry } from '../journal/shown-entry.ts'
import { memory } from '../sandbox/memory.ts'
import type { Storage } from '../sandbox/storage.ts'
import { WrongSetting } from '../wrong-setting.ts'
import { Later } from './later.ts'
import { Connection } from './redis/connection.ts'
import { RedisJournals } from './redis/journals.ts'
import { RedisStorage } from './redis/redis.ts'

/** Where sandboxes are to be kept; in memory if nothing is said. */
export interface StorageOptions {
  /** A folder. */
  readonly data?: string | undefined
  /** The URL of a redis server. */
  readonly redis?: string | undefined
  /** Milliseconds after which an unused sandbox may be forgotten; infinite for never. */
  readonly ttl: number
  /** How much a journal holds. */
  readonly limits: JournalLimits
  /** An entry of a journal as others read it. */
  readonly shown: (entry: Entry) => ShownEntry
  /** Is told what whoever runs the server ought to know, a line each. */
  readonly say: (line: string) => void
}

/** Where sandboxes are kept, and their journals if those who share the sandboxes share them too. */
export interface Kept {
  readonly storage: Storage
  readonly journals: RedisJournals | undefined
}

/** @throws {WrongSetting} if the URL names no redis server, or there is a folder too. */
export function storageOf({ data, redis, say, shown, limits, ttl }: StorageOptions): Kept {
  if (data !== undefined && redis !== undefined) {
    throw new WrongSetting(
      'sandboxes are kept in one place: give --data or --redis (DUBLOR_DATA, DUBLOR_REDIS), not both.',
    )
  }
  if (redis !== undefined) {
    const connection = new Connection(redis, say)
    const journals = new RedisJournals(connection, limits, shown)
    return { storage: new RedisStorage(connection, ttl), journals }
  }
  if (data === undefined) return { storage: memory(), journals: undefined }
  const lowdb = new Later(async () => {
    const { LowdbStorage } = await import('./lowdb/lowdb.ts')
    return new LowdbStorage(data, say)
  })
  return { storage: lowdb, journals: undefined }
}
