import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { listen } from '../http/listen.ts'
import { CannotStore } from '../storage/cannot-store.ts'
import { CannotRun } from './cannot-run.ts'
import { importSnapshot } from './import-snapshot.ts'

/**
 * Opens a server as its settings say; it is closed again if it cannot be.
 * @returns the URL at which it listens.
 * @throws {CannotRun} if it cannot listen there, or keep its sandboxes.
 */
export const open = (app: App, config: Config): Promise<string> =>
  opened(app, config).catch(async (error: Error) => {
    await app.close().catch(() => {})
    throw error instanceof CannotStore ? new CannotRun(error.message) : error
  })

async function opened(app: App, config: Config): Promise<string> {
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
