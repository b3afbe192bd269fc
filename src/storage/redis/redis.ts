import { memory } from '../memory.ts'
import type { Storage } from '../storage.ts'

export const RedisStorage = class {
  constructor(_url: string, _options: { ttl: number; say: (line: string) => void }) {
    Object.assign(this, memory())
  }
} as unknown as new (
  url: string,
  options: object,
) => Storage
