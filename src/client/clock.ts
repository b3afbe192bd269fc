import type { ShownClock } from '../control/shown-clock.ts'
import type { Call } from './call.ts'
import type { Look } from './look.ts'

/** The time in a sandbox. All but `now` change it, and answer what time it is then. */
export interface ClockHandle {
  /** What time it is there. */
  now(): Promise<Date>
  /**
   * Lets time stand still at a moment.
   * @example await world.clock.freeze('2025-11-20T12:00:00Z')
   */
  freeze(moment: string | Date): Promise<Date>
  /**
   * Moves the time, which stands still or runs on as before.
   * @example await world.clock.advance('PT1H') // or '1h', or '-1d12h' into the past
   */
  advance(by: string): Promise<Date>
  /**
   * Lets time run, so far from the real one.
   * @example await world.clock.offset('2h')
   */
  offset(by: string): Promise<Date>
  /** Lets time run as it really is. */
  real(): Promise<Date>
}

export function clockAt(call: Call, look: Look, place: string): ClockHandle {
  const path = `${place}/clock`
  const set = async (clock: ShownClock['clock']) =>
    timeIn(await call<ShownClock>('PUT', path, clock))
  return {
    now: async () => timeIn(await look<ShownClock>(path)),
    freeze: (moment) => set({ frozen: typeof moment === 'string' ? moment : moment.toISOString() }),
    advance: async (by) => timeIn(await call<ShownClock>('POST', `${path}/advance`, { by })),
    offset: (by) => set({ offset: by }),
    real: () => set({}),
  }
}

const timeIn = ({ now }: ShownClock): Date => new Date(now)
