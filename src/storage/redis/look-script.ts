import { Script } from './script.ts'

/** How long one lives in which there are only guests, in milliseconds. */
const guestLife = 600_000

/**
 * Tells what has happened to a sandbox, which is made if there is none, and lets it live on.
 *
 * Keys: world, log, journal, coverage. Given: the stamp and the place of the copy that asks, both
 * empty for none; a stamp for a sandbox that has to be made; milliseconds that the sandbox is to
 * live on at least, that are added when it is prolonged, and that a new one lives, 0 for ever; how
 * many fields are replied at most; 1 unless who asks is a guest in it. Where there are only guests,
 * it does not count as a sandbox, and does not live for long.
 *
 * Replies: stamp, place, milliseconds left (-1 for ever), 1 if it was made or prolonged, the time
 * of redis in milliseconds, how many entries the journal has, then the changes since the copy, the
 * oldest first, or null; then, unless there are changes, every field of the world, or null if the
 * copy is as it should be or there are more; then, how many fields were to be replied.
 */
export const lookScript = new Script(`
local world, log = KEYS[1], KEYS[2]
local known, place, fresh = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local wanted, more, first = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])

local keeps = ARGV[8] == '1'
local at = redis.call('HMGET', world, 'stamp', 'place', 'guests')
if not at[1] then
  redis.call('DEL', unpack(KEYS))
  redis.call('HSET', world, 'stamp', fresh, 'place', 0, 'guests', 1)
  redis.call('RPUSH', log, fresh)
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ${guestLife}) end
  at = {fresh, '0', '1'}
end
local noted = 0
if at[3] and keeps then
  redis.call('HDEL', world, 'guests')
  for _, key in ipairs(KEYS) do redis.call('PERSIST', key) end
  noted = 1
end
local left = redis.call('PTTL', world)
if first > 0 and (keeps or not at[3]) and left < wanted then
  left = wanted + more
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, left) end
  noted = 1
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local reply = {at[1], tonumber(at[2]), left, noted, now, redis.call('XLEN', KEYS[3]), false, false, 0}
if at[1] == known then return reply end

local behind = tonumber(at[2]) - (place or 0)
if place and behind > 0 then
  local base = redis.call('LINDEX', log, -1 - behind)
  if base and string.match(base, '^[^\\n]*') == known then
    reply[7] = redis.call('LRANGE', log, -behind, -1)
    return reply
  end
end
reply[9] = redis.call('HLEN', world)
if reply[9] <= tonumber(ARGV[7]) then reply[8] = redis.call('HGETALL', world) end
return reply
`)
