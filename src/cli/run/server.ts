import { setTimeout as sleep } from 'node:timers/promises'
import { createApp } from '../../app.ts'
import { flagOf } from '../../config.ts'
import type { CoverageReport } from '../../journal/coverage-report.ts'
import { services } from '../../services/index.ts'
import { tellOperator } from '../../tell-operator.ts'
import { CannotRun } from '../cannot-run.ts'
import { misspelt } from '../misspelt.ts'
import { open } from '../open.ts'
import { readConfig } from '../read-config.ts'
import { NoServer, type RunningServer, runningServer } from '../running-server.ts'
import { type Covered, coveredIn, coveredOf } from './covered.ts'
import { ownFlags, type RunOptions } from './flags.ts'

/** A server for one run of a command. */
export interface Served {
  readonly url: string
  /** What was covered: of all of it if it is our own, else in that sandbox. */
  covered(sandbox: string): Promise<Covered>
  close(): Promise<void>
}

/** A server of its own, on a free port unless a flag says which. */
export async function started(flags: RunOptions): Promise<Served> {
  if (flags.wait !== undefined) throw new CannotRun('--wait is for a server that --url joins.')
  const config = readConfig(flags, { env: process.env, file: 'dublor.config.json' })
  for (const warning of misspelt(process.env)) tellOperator(warning)
  const app = createApp(config)
  const url = await open(app, flags.port === undefined ? { ...config, port: 0 } : config)
  return {
    url,
    covered: async () => coveredOf(app.counters, services),
    close: () => app.close(),
  }
}

/** A server that runs already, once it answers. */
export async function joined(flags: RunOptions): Promise<Served> {
  const own = ownFlags.find((flag) => flags[flag] !== undefined)
  if (own !== undefined) {
    throw new CannotRun(
      `--${flagOf(own)} is for a server of its own; --url joins one that runs already.`,
    )
  }
  const server = runningServer(flags)
  await answering(server, flags.wait ?? 30_000)
  return {
    url: server.url,
    async covered(sandbox) {
      const answer = await server.get(`/_dublor/sandboxes/${sandbox}/coverage`)
      return coveredIn((await answer.json()) as CoverageReport)
    },
    close: async () => {},
  }
}

/** Milliseconds between two looks whether a server answers. */
const pause = 100

async function answering(server: RunningServer, patience: number): Promise<void> {
  const began = performance.now()
  for (;;) {
    try {
      return void (await server.get('/_dublor/health'))
    } catch (error) {
      const isWaited = performance.now() - began >= patience
      if (!(error instanceof NoServer) || isWaited) throw error
    }
    await sleep(pause)
  }
}
