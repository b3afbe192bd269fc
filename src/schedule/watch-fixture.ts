import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { isFile } from '../fixture/name-of.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { tellOperator } from '../tell-operator.ts'
import { unheld } from '../unheld.ts'
import { WrongSetting } from '../wrong-setting.ts'
import { renewing } from './renew-worlds.ts'

/** How long a save may take, in milliseconds: a file that is half written is not looked at. */
const settles = 100

/**
 * Takes every sandbox that has the server's fixture back to it whenever its file is saved, and says so
 * in a line.
 * @throws {WrongSetting} if the fixture is no file, or is shared; `ready()` does if nothing can be watched.
 */
export function watchFixture(app: FastifyInstance, sandboxes: Sandboxes, file: string): void {
  if (!isFile(file)) {
    throw new WrongSetting(
      `watch wants a fixture that is a .json file (--fixture FILE), not ${file}.`,
    )
  }
  if (sandboxes.storage.shares === true) {
    throw new WrongSetting(
      'watch cannot be with redis, whose servers all have the fixture that they started with. Leave one of the two out.',
    )
  }
  let watcher: FSWatcher | undefined
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  const renew = renewing(sandboxes, tellOperator)
  const look = () => {
    timer = undefined
    looking = looking.then(renew)
  }
  app.addHook('onReady', async () => {
    watcher = watched(file, () => {
      timer ??= unheld(setTimeout(look, settles))
    })
    // It may have been saved since it was read.
    await renew()
  })
  app.addHook('onClose', async () => {
    watcher?.close()
    clearTimeout(timer)
    await looking
  })
}

/** Watches the folder of a file: editors save by putting another file in its place. */
function watched(file: string, changed: () => void): FSWatcher {
  const failed = ({ message }: Error) =>
    `watch: the folder of ${file} cannot be watched: ${message}`
  try {
    const watcher = watch(dirname(file), { persistent: false }, (event, name) => {
      // A link to the file may go through other names, which are put in their places then.
      if (event === 'rename' || name === null || name === basename(file)) changed()
    })
    return watcher.on('error', (error) => tellOperator(failed(error)))
  } catch (error) {
    throw new WrongSetting(failed(error as Error))
  }
}
