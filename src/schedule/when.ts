import { WrongSetting } from '../wrong-setting.ts'
import { spanOf } from './span.ts'

/** The next time at which something is to happen after another: milliseconds since 1970, both. */
export type Next = (after: number) => number

const daily = /^([01]?\d|2[0-3]):([0-5]\d)$/
const cron = /^\S+( +\S+){4}$/

/** What a schedule may be written as, for whoever wrote another. */
export const scheduleRule =
  'a duration from one second to ten years such as 6h, a time of each day such as 04:00, or five cron fields such as "0 4 * * 1-5"'

/** Whether a text looks like a schedule. Whether cron fields make sense is found out by `nextOf`. */
export const isSchedule = (text: string): boolean =>
  everyOf(text) !== undefined || daily.test(text) || cron.test(text)

/**
 * What a schedule comes to: a duration counts from `begin`, times and cron fields are in the time
 * zone of the process (`TZ`). The cron library is loaded only where it is needed.
 * @throws {WrongSetting} if it is no schedule, or never comes.
 */
export async function nextOf(text: string, begin: number): Promise<Next> {
  const every = everyOf(text)
  if (every !== undefined) {
    return (after) => begin + (Math.floor((after - begin) / every) + 1) * every
  }
  const [, hour, minute] = daily.exec(text) ?? []
  const next = await cronOf(hour === undefined ? text : `${Number(minute)} ${Number(hour)} * * *`)
  if (next(begin) === undefined) throw wrong(text, 'that never comes')
  return (after) => next(after) ?? Number.POSITIVE_INFINITY
}

function everyOf(text: string): number | undefined {
  const span = spanOf(text)
  return span !== undefined && span >= 1000 ? span : undefined
}

async function cronOf(pattern: string): Promise<(after: number) => number | undefined> {
  if (!cron.test(pattern)) throw wrong(pattern, 'that is none')
  const { Cron } = await import('croner')
  try {
    const job = new Cron(pattern, { mode: '5-part', paused: true })
    return (after) => job.nextRun(new Date(after))?.getTime()
  } catch (error) {
    throw wrong(pattern, (error as Error).message.replace(/^CronPattern: /, ''))
  }
}

const wrong = (text: string, why: string) =>
  new WrongSetting(`resetEvery cannot be "${text}": ${why}. It takes ${scheduleRule}.`)
