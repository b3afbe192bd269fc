import { Script } from './script.ts'

/** How many changes are remembered for copies that are behind; one further behind reads everything. */
const remembered = 200

/**
 * Writes to a sandbox if it is as the copy has it that asks, all or nothing.
 *
 * Keys: world, log, journal, coverage. Given: the stamp of the copy; the stamp that it is to have
 * then; by when, in milliseconds by the time of redis, so that nothing is kept any more once the
 * client was told that it is not; `add`, or `replace` if nothing of before is to stay, or `reset` if
 * the journal is to be empty too; the state, empty if it stays; milliseconds to live, 0 for ever;
 * then fields and values in turn: a record's field begins with a bracket.
 *
 * Replies: `kept` and the new place, or `stale`, or `late`.
 */
export const writeScript = new Script(`
local world, log, journal = KEYS[1], KEYS[2], KEYS[3]
local known, fresh, by, mode, state = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4], ARGV[5]

local time = redis.call('TIME')
if time[1] * 1000 + math.floor(time[2] / 1000) > by then return {'late'} end
if redis.call('HGET', world, 'stamp') ~= known then return {'stale'} end
-- What is not ours under this name is to be noticed before anything is written.
redis.call('LLEN', log)

if mode ~= 'add' then
  for _, field in ipairs(redis.call('HKEYS', world)) do
    if string.match(field, '^[[]') or string.match(field, '^last ') or field == 'before' then
      redis.call('HDEL', world, field)
    end
  end
  redis.call('DEL', log)
end
if mode == 'reset' then
  redis.call('XTRIM', journal, 'MAXLEN', 0)
  redis.call('HSET', world, 'bytes', 0, 'cleared', redis.call('HGET', world, 'asked') or 0)
end

local change = {fresh, state}
for at = 7, #ARGV, 2 do
  local field, value = ARGV[at], ARGV[at + 1]
  if string.match(field, '^[[]') then
    change[#change + 1] = field
    change[#change + 1] = value
    local before = redis.call('HGET', world, field)
    local order = before and string.match(before, '^%d+') or redis.call('HINCRBY', world, 'records', 1)
    value = order .. ' ' .. value
  end
  redis.call('HSET', world, field, value)
end
redis.call('HSET', world, 'stamp', fresh)
if state ~= '' then redis.call('HSET', world, 'state', state) end

redis.call('RPUSH', log, mode == 'add' and table.concat(change, '\\n') or fresh)
redis.call('LTRIM', log, -${remembered}, -1)
local lives = tonumber(ARGV[6])
if lives > 0 then
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, lives) end
end
return {'kept', redis.call('HINCRBY', world, 'place', 1)}
`)
