import { createApp } from '../app.ts'
import { services } from '../services/index.ts'
import { tellOperator } from '../tell-operator.ts'
import { version } from '../version.ts'
import { banner } from './banner.ts'
import { defineCommand, type Given } from './command.ts'
import { choice } from './flags.ts'
import { misspelt } from './misspelt.ts'
import { open } from './open.ts'
import { readConfig } from './read-config.ts'
import { settingFlags } from './setting-flags.ts'
import { stopOnSignal } from './stop-on-signal.ts'

const table = {
  ...settingFlags,
  'What is printed': {
    json: choice('print {"url","version","fixture","services","nextReset"} instead of the banner'),
  },
}

/** `dublor [start]`. */
export const start = defineCommand({
  name: 'start',
  summary: 'start the server',
  before: `Starts the server and says where it is, with which tokens it can be asked, and what to try.

Usage
  dublor [start] [flags]`,
  flags: table,
  after: `Each is also an environment variable (DUBLOR_SANDBOX_TTL for --sandbox-ttl) and a field of
dublor.config.json (sandboxTtl). \`dublor --help\` says more.

Ctrl-C or SIGTERM stops it; requests under way are still answered.`,
  run,
})

async function run({ flags, out }: Given<typeof table>): Promise<undefined> {
  const config = readConfig(flags, { env: process.env, file: 'dublor.config.json' })
  for (const warning of misspelt(process.env)) tellOperator(warning)
  const app = createApp(config)
  const url = await open(app, config)
  stopOnSignal(() => app.close())
  const { fixture } = config
  const nextReset = app.resets?.next
  if (flags['json']) {
    const places = Object.fromEntries(services.map(({ name, base }) => [name, url + base]))
    out(JSON.stringify({ url, version, fixture, services: places, nextReset }))
  } else {
    out(banner({ url, fixture, nextReset }))
  }
}
