import { createApp } from '../app.ts'
import { Config, settings } from '../config.ts'
import { services } from '../services/index.ts'
import { version } from '../version.ts'
import { banner } from './banner.ts'
import { CannotRun } from './cannot-run.ts'
import type { Command, Given } from './command.ts'
import { readConfig } from './read-config.ts'
import { settingsHelp } from './settings-help.ts'
import { stopOnSignal } from './stop-on-signal.ts'

const options = Object.fromEntries(
  settings.map((setting) => {
    const type = Config.properties[setting].type === 'boolean' ? 'boolean' : 'string'
    return [setting, { type }] as const
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
  --json              print {"url","version","fixture","services"} instead of the banner

Ctrl-C or SIGTERM stops it; requests under way are still answered.`,
  options,
  run,
}

async function run({ flags, out }: Given): Promise<number> {
  const config = readConfig(flags, { env: process.env, file: 'dublor.config.json' })
  const app = createApp(config)
  const url = await app
    .listen({ port: config.port, host: config.host })
    .catch((error: NodeJS.ErrnoException) => {
      throw cannotListen(error, config)
    })
  stopOnSignal(() => app.close())
  if (flags['json']) {
    const places = Object.fromEntries(services.map(({ name, base }) => [name, url + base]))
    out(JSON.stringify({ url, version, fixture: config.fixture, services: places }))
  } else {
    out(banner({ url, fixture: config.fixture }))
  }
  return 0
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
