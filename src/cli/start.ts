import { type App, createApp } from '../app.ts'
import { aboutSetting, type Config, flagOf, settings } from '../config.ts'
import { listen } from '../http/listen.ts'
import { services } from '../services/index.ts'
import { CannotStore } from '../storage/cannot-store.ts'
import { tellOperator } from '../tell-operator.ts'
import { version } from '../version.ts'
import { banner } from './banner.ts'
import { CannotRun } from './cannot-run.ts'
import type { Command, Given } from './command.ts'
import { importSnapshot } from './import-snapshot.ts'
import { misspelt } from './misspelt.ts'
import { readConfig } from './read-config.ts'
import { settingsHelp } from './settings-help.ts'
import { stopOnSignal } from './stop-on-signal.ts'

const options = Object.fromEntries(
  settings.map((setting) => {
    const type = aboutSetting(setting).type === 'boolean' ? 'boolean' : 'string'
    return [flagOf(setting), { type }] as const
  }),
)

/** `dublor [start]`. */
export const start: Command = {
  name: 'start',
  summary: 'start the server',
  help: `Starts the server and says where it is, with which tokens it can be asked, and what to try.

Usage
  dublor [start] [flags]

Flags
${settingsHelp()}

  --json                      print {"url","version","fixture","services","nextReset"} instead of the banner

Each is also an environment variable (DUBLOR_SANDBOX_TTL for --sandbox-ttl) and a field of
dublor.config.json (sandboxTtl). \`dublor --help\` says more.

Ctrl-C or SIGTERM stops it; requests under way are still answered.`,
  options,
  run,
}

async function run({ flags, out }: Given): Promise<undefined> {
  const config = readConfig(flags, { env: process.env, file: 'dublor.config.json' })
  for (const warning of misspelt(process.env)) tellOperator(warning)
  const app = createApp(config)
  const url = await open(app, config).catch(async (error: Error) => {
    await app.close().catch(() => {})
    throw error instanceof CannotStore ? new CannotRun(error.message) : error
  })
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

/** @returns the URL at which it listens. */
async function open(app: App, config: Config): Promise<string> {
  await app.ready()
  if (config.import !== undefined) await importSnapshot(app, config.import)
  return listen(app, config).catch((error: NodeJS.ErrnoException) => {
    throw cannotListen(error, config)
  })
}

/** Why a server cannot listen, and what to do about it. */
function cannotListen(error: NodeJS.ErrnoException, { port, host }: Config): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new CannotRun(
        `port ${port} is taken. Take another one with --port ${port < 65_535 ? port + 1 : 0}, or any free one with --port 0.`,
      )
    case 'EACCES':
      return new CannotRun(
        `port ${port} needs more rights. Take one above 1023, such as --port 4010.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CannotRun(
        `this machine has no address "${host}". Take --host 127.0.0.1, or 0.0.0.0 to let other machines in.`,
      )
    default:
      return error
  }
}
