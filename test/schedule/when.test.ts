import { afterEach, describe, expect, it } from 'vitest'
import { isSchedule, nextOf } from '../../src/schedule/when.ts'
import { WrongSetting } from '../../src/wrong-setting.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const at = (text: string) => Date.parse(text)
const times = async (schedule: string, begin: string, count = 2) => {
  const next = await nextOf(schedule, at(begin))
  const found: string[] = []
  for (let from = at(begin); found.length < count; ) {
    from = next(from)
    found.push(new Date(from).toISOString())
  }
  return found
}

describe('a schedule', () => {
  it('counts a duration from the beginning', async () => {
    expect(await times('6h', '2025-11-20T12:34:56.789Z')).toEqual([
      '2025-11-20T18:34:56.789Z',
      '2025-11-21T00:34:56.789Z',
    ])
  })

  it('leaves out what has passed meanwhile', async () => {
    const next = await nextOf('PT1H', at('2025-11-20T12:00:00Z'))
    expect(new Date(next(at('2025-11-23T12:59:59Z'))).toISOString()).toBe(
      '2025-11-23T13:00:00.000Z',
    )
  })

  it.each([
    ['Europe/Istanbul', '2025-11-21T01:00:00.000Z'],
    ['UTC', '2025-11-21T04:00:00.000Z'],
  ])('takes a time of day in the time zone %s', async (tz, first) => {
    process.env['TZ'] = tz
    for (const schedule of ['04:00', '4:00', '0 4 * * *']) {
      expect(await times(schedule, '2025-11-20T12:00:00Z', 1)).toEqual([first])
    }
  })

  it('comes once on a day that has the hour not at all, or twice', async () => {
    process.env['TZ'] = 'Europe/Berlin'
    expect(await times('02:30', '2025-03-29T12:00:00Z')).toEqual([
      '2025-03-30T01:00:00.000Z',
      '2025-03-31T00:30:00.000Z',
    ])
    expect(await times('02:30', '2025-10-25T12:00:00Z')).toEqual([
      '2025-10-26T00:30:00.000Z',
      '2025-10-27T01:30:00.000Z',
    ])
  })

  it('takes five cron fields', async () => {
    process.env['TZ'] = 'UTC'
    expect(await times('0 4 * * 1-5', '2025-11-21T12:00:00Z')).toEqual([
      '2025-11-24T04:00:00.000Z',
      '2025-11-25T04:00:00.000Z',
    ])
  })

  it.each([
    ['61 4 * * *', 'Invalid value for minute: 61'],
    ['0 4 31 2 *', 'that never comes'],
    ['a b c d e', 'resetEvery cannot be "a b c d e"'],
    ['tomorrow', 'that is none'],
    ['0', 'that is none'],
    ['24:00', 'that is none'],
  ])('cannot be %s', async (text, why) => {
    const reading = nextOf(text, at('2025-11-20T12:00:00Z'))
    await expect(reading).rejects.toThrow(WrongSetting)
    await expect(reading).rejects.toThrow(why)
    await expect(reading).rejects.toThrow('It takes a duration')
  })

  it.each(['tomorrow', '0', '24:00', '04:60', '* * * *', '* * * * * *', '@daily', 'PT0.5S'])(
    'does not look like %s',
    (text) => {
      expect(isSchedule(text)).toBe(false)
    },
  )
})
