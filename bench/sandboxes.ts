import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { pinned, serverCore } from './cores.ts'
import { program } from './programs.ts'
import { median, pairedRatio } from './statistics.ts'
import { fixed, table, whole } from './table.ts'

/** What one sandbox costs: microseconds, and bytes of heap with one change in it. */
export interface SandboxCosts {
  readonly made: number
  readonly changed: number
  readonly snapshot: number
  readonly restored: number
  readonly reset: number
  readonly bytes: number
}

/** The medians over the rounds, and their ratios to those over the smallest fixture. */
export interface SandboxesOver {
  readonly fixture: string
  readonly costs: SandboxCosts
  readonly ratios: SandboxCosts
}

const fixtures = ['large:100', 'large:10000', 'large:1000000'] as const
const run = promisify(execFile)

/** Measures sandboxes over each fixture in turn, each time in a new process. */
export async function sandboxes(quick: boolean): Promise<SandboxesOver[]> {
  const rounds = quick ? 3 : 7
  const seen = new Map(fixtures.map((fixture) => [fixture as string, [] as SandboxCosts[]]))
  for (let round = 0; round < rounds; round += 1) {
    for (const fixture of round % 2 === 0 ? fixtures : fixtures.toReversed()) {
      seen.get(fixture)?.push(await measure(fixture))
    }
  }
  const smallest = seen.get(fixtures[0]) ?? []
  return [...seen].map(([fixture, of]) => ({
    fixture,
    costs: each((cost) => median(of.map(cost))),
    ratios: each((cost) => pairedRatio(of.map(cost), smallest.map(cost))),
  }))
}

async function measure(fixture: string): Promise<SandboxCosts> {
  const command = [process.execPath, '--expose-gc', program('sandboxes'), fixture]
  const [file = '', ...args] = pinned(serverCore, command)
  return JSON.parse((await run(file, args)).stdout)
}

const each = (value: (cost: (of: SandboxCosts) => number) => number): SandboxCosts => ({
  made: value(({ made }) => made),
  changed: value(({ changed }) => changed),
  snapshot: value(({ snapshot }) => snapshot),
  restored: value(({ restored }) => restored),
  reset: value(({ reset }) => reset),
  bytes: value(({ bytes }) => bytes),
})

export const sandboxesTable = (results: readonly SandboxesOver[]): string =>
  table([
    [
      'one sandbox over',
      'made µs',
      'changed µs',
      'snapshot µs',
      'restored µs',
      'reset µs',
      'bytes',
      'ratios',
    ],
    ...results.map(({ fixture, costs, ratios }) => [
      fixture,
      fixed(costs.made, 2),
      fixed(costs.changed, 2),
      fixed(costs.snapshot, 2),
      fixed(costs.restored, 2),
      fixed(costs.reset, 2),
      whole(costs.bytes),
      Object.values(ratios)
        .map((ratio) => fixed(ratio, 2))
        .join(' '),
    ]),
  ])
