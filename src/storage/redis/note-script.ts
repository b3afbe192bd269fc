import { Script } from './script.ts'

/** How many samples are kept of what exercised a rule. */
const mostSamples = 3

/**
 * Notes a request in the journal of a sandbox, and what it exercised.
 *
 * Keys: world, log, journal, coverage. Given: the entry; how many entries and how many bytes there
 * may be; the endpoint, empty for none; a sample, empty if nothing is to count; then rules.
 */
export const noteScript = new Script(`
local world, journal, coverage = KEYS[1], KEYS[3], KEYS[4]
local entry, most, mostBytes = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local endpoint, sample = ARGV[4], ARGV[5]

if redis.call('EXISTS', world) == 0 then return {} end
local id = redis.call('HINCRBY', world, 'asked', 1)
redis.call('XADD', journal, '*', 'id', id, 'entry', entry)
local bytes = redis.call('HINCRBY', world, 'bytes', #entry)
local count = redis.call('XLEN', journal)
while count > most or (bytes > mostBytes and count > 1) do
  local oldest = redis.call('XRANGE', journal, '-', '+', 'COUNT', 1)[1]
  redis.call('XDEL', journal, oldest[1])
  bytes = redis.call('HINCRBY', world, 'bytes', -#oldest[2][4])
  count = count - 1
end

if endpoint ~= '' then redis.call('HINCRBY', coverage, 'endpoint ' .. endpoint, 1) end
for at = 6, #ARGV do
  local field = 'rule ' .. ARGV[at]
  local known = redis.call('HGET', coverage, field)
  if not known then
    redis.call('HSET', coverage, field, sample)
  else
    local _, lines = string.gsub(known, '\\n', '')
    local isThere = string.find('\\n' .. known .. '\\n', '\\n' .. sample .. '\\n', 1, true)
    if lines + 1 < ${mostSamples} and not isThere then
      redis.call('HSET', coverage, field, known .. '\\n' .. sample)
    end
  end
end

local left = redis.call('PTTL', world)
if left > 0 then
  redis.call('PEXPIRE', journal, left)
  redis.call('PEXPIRE', coverage, left)
end
return {}
`)

/** Empties the journal of a sandbox. Keys as above. */
export const clearScript = new Script(`
redis.call('XTRIM', KEYS[3], 'MAXLEN', 0)
if redis.call('EXISTS', KEYS[1]) == 1 then
  redis.call('HSET', KEYS[1], 'bytes', 0, 'cleared', redis.call('HGET', KEYS[1], 'asked') or 0)
end
return {}
`)
