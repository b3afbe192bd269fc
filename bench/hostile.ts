import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Attack, byStranger } from './hostile/attack.ts'
import { guard } from './hostile/guard.ts'
import { memory } from './hostile/memory.ts'
import { output } from './hostile/output.ts'
import { probing } from './hostile/probe.ts'
import { startTarget } from './hostile/target.ts'
import { victimOf } from './hostile/victim.ts'
import { waiting } from './hostile/waiting.ts'
import { work } from './hostile/work.ts'
import { worlds } from './hostile/worlds.ts'
import { fixed, table, whole } from './table.ts'

/** What an attack did to a server, and to those who asked it meanwhile. */
export interface Suffered {
  readonly attack: string
  readonly bound: number
  /** The longest silence in milliseconds, and how many requests were not answered at all. */
  readonly silence: number
  /** For how long of such a silence the server computed. */
  readonly busy: number
  readonly failed: number
  /** MiB. */
  readonly peak: number
  readonly after: 'runs' | 'silent' | 'ended' | 'never started'
  /** Whether what a visitor had written before is still there. */
  readonly victimFinds: boolean
  /** Milliseconds from SIGTERM to the end. */
  readonly stopped: number
  readonly came: string
}

const nothing: Attack = {
  name: 'nothing, for five seconds',
  bound: byStranger,
  async run() {
    await sleep(5_000)
    return ''
  },
}

const attacks = [nothing, ...work, ...waiting, ...worlds, ...memory, ...output, ...guard]

/** Does everything that has ever stopped a server to a new one each. */
export async function hostile(only: string): Promise<Suffered[]> {
  const results: Suffered[] = []
  for (const attack of attacks.filter(({ name }) => name.includes(only))) {
    process.stderr.write(`  ${attack.name} …\n`)
    results.push(await suffer(attack))
  }
  return results
}

async function suffer(attack: Attack): Promise<Suffered> {
  const folder = mkdtempSync(join(tmpdir(), 'dublor-hostile-'))
  const { name, bound } = attack
  try {
    const target = await startTarget(attack, folder)
    if (target === undefined) return { ...unknown, attack: name, bound }
    try {
      const victim = await victimOf(target.port)
      const probe = await probing(target)
      const came = await attack.run(target)
      const { longest: silence, ...seen } = await probe.stop()
      const answers = await target.answers()
      const after = answers ? 'runs' : target.isRunning() ? 'silent' : 'ended'
      const victimFinds = await victim.finds()
      const peak = target.peak()
      const stopped = await target.stop()
      return { attack: name, bound, silence, ...seen, peak, after, victimFinds, stopped, came }
    } finally {
      await target.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const unknown = {
  silence: Number.NaN,
  busy: Number.NaN,
  failed: 0,
  peak: Number.NaN,
  after: 'never started',
  victimFinds: false,
  stopped: Number.NaN,
  came: '',
} as const

export const hostileTable = (results: readonly Suffered[]): string =>
  table([
    [
      'attack',
      'silence ms',
      'busy ms',
      'bound',
      'failed',
      'peak MiB',
      'after',
      'victim',
      'stop ms',
      'answers',
    ],
    ...results.map(({ attack, bound, silence, busy, failed, peak, ...rest }) => [
      attack,
      fixed(silence, 0),
      fixed(busy, 0),
      String(bound),
      whole(failed),
      fixed(peak, 0),
      rest.after,
      rest.victimFinds ? 'finds' : 'LOST',
      fixed(rest.stopped, 0),
      rest.came,
    ]),
  ])
