import { createHash, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Fixture } from '../../sandbox/fixture.ts'
import { keyOfServers } from './keys.ts'

/** Milliseconds after which a server counts no longer that has not said that it is there. */
const life = 10_000

/** Notes that a server is there, unless there is one with another fixture: that one is replied. */
const script = `
local time = redis.call('TIME')
local now, mine = time[1] * 1000 + math.floor(time[2] / 1000), string.match(ARGV[1], '^%S+')
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ${life})
for _, other in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  if string.match(other, '^%S+') ~= mine then return other end
end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('PEXPIRE', KEYS[1], ${life})
return false
`

/** A server among those that share a redis: all have to begin their worlds as the same. */
export class Servers {
  readonly #fixture: Fixture
  readonly #me: string

  constructor(fixture: Fixture) {
    this.#fixture = fixture
    const about = `process ${process.pid} on ${hostname()}`
    this.#me = `${marksOf(fixture)} ${about} ${randomUUID()}`
  }

  /** The command that says that this server is there. */
  get greeting(): readonly string[] {
    return ['EVAL', script, '1', keyOfServers, this.#me]
  }

  /** The command that says that it is no longer. */
  get farewell(): readonly string[] {
    return ['ZREM', keyOfServers, this.#me]
  }

  /** Why this server cannot share the redis, from the reply to its greeting; `undefined` if it can. */
  conflictIn(reply: unknown): string | undefined {
    if (typeof reply !== 'string') return undefined
    const [marks = '', ...words] = reply.split(' ')
    const theirs = decodeURIComponent(marks.replace(/#.*/, ''))
    const { name } = this.#fixture
    const about = words.slice(0, -1).join(' ')
    const both =
      theirs === name
        ? `${about} was started with another ${name} than this server. Give both the same file`
        : `${about} was started with the fixture ${theirs}, this server with ${name}. Start both with the same --fixture`
    return `${both}, or let this one take another database, as in --redis redis://HOST:PORT/1.`
  }
}

/** Tells fixtures apart: by name, and the content of one from a file. */
function marksOf({ name, collections }: Fixture): string {
  const marks = encodeURIComponent(name)
  if (!name.endsWith('.json')) return marks
  const hash = createHash('sha1')
  for (const [collection, rows] of collections) {
    hash.update(collection)
    for (let at = 0; at < rows.size; at += 1) hash.update(JSON.stringify(rows.at(at)))
  }
  return `${marks}#${hash.digest('hex')}`
}
