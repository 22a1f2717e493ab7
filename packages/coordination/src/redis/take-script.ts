/**
 * The algorithm of `MemoryRateLimits`, in one step of Redis. KEYS: the key; ARGV: limit, window, and now in milliseconds or nothing for Redis'
 * own time. Kept: `<milliseconds at which it was noted> <milliseconds it stood ahead>`, a second longer than it counts.
 */
export const TAKE_SCRIPT = `
local limit, window, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + time[2] / 1000
end
local interval = window / limit
local slack = interval / 1000000
local ahead = 0
local kept = redis.call('GET', KEYS[1])
if kept then
  local at, stood = string.match(kept, '^(%S+) (%S+)$')
  ahead = math.max(0, stood - math.max(0, now - at))
end
local allowed = ahead + interval <= window + slack
if allowed then
  ahead = ahead + interval
  redis.call('SET', KEYS[1], string.format('%.17g %.17g', now, ahead), 'PX', math.ceil(ahead) + 1000)
end
local remaining = math.max(0, math.floor((window - ahead + slack) / interval))
local retryAfter = 0
if remaining == 0 then retryAfter = math.max(1, math.ceil(ahead + interval - window)) end
return { allowed and 1 or 0, remaining, retryAfter }
`;
