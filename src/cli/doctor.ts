import { CannotStore } from '../storage/cannot-store.ts'
import { tellOperator } from '../tell-operator.ts'
import { CannotRun } from './cannot-run.ts'
import { defineCommand, type Given } from './command.ts'
import { choice, value } from './flags.ts'
import { text } from './kinds.ts'

const table = {
  Flags: {
    data: value('DIR', 'the folder (DUBLOR_DATA)', text),
    setAside: choice('move files that cannot be read to DIR/set-aside; nothing is deleted'),
    json: choice('print {"ok","files","sandboxes","broken","moved"}'),
  },
}

/** `dublor doctor`. */
export const doctor = defineCommand({
  name: 'doctor',
  summary: 'look at a folder of --data, and set broken files aside',
  before: `Looks at a folder that was given as --data: which sandboxes are kept in it, and whether every file can be read.

Usage
  dublor doctor --data DIR [--set-aside] [--json]`,
  flags: table,
  after: `What stands only in a file that is set aside is lost to the server: a record is then what an older
file says, or the fixture. Stop the server first.

Exit codes: 0 all is well, 1 broken files, 2 cannot run.`,
  run,
})

async function run({ flags, out }: Given<typeof table>): Promise<number> {
  const folder = flags.data ?? process.env['DUBLOR_DATA']
  if (!folder) throw new CannotRun('which folder? `dublor doctor --data DIR`')
  const { examine, setAside } = await import('../storage/lowdb/examine.ts')
  const { lock } = await import('../storage/lowdb/lock.ts')
  try {
    const examined = await examine(folder)
    const moved: string[] = []
    if (flags.setAside && examined.broken.length > 0) {
      const owned = await lock(folder, tellOperator)
      for (const { file } of examined.broken) moved.push(await setAside(folder, file))
      await owned.release()
    }
    if (flags.json) out(JSON.stringify({ ok: examined.broken.length === 0, ...examined, moved }))
    else {
      const { files } = examined
      out(`${folder}: ${files} ${files === 1 ? 'file' : 'files'} can be read`)
      for (const { name, fixture, records } of examined.sandboxes) {
        out(`  sandbox ${name}: ${records} changed records over the fixture ${fixture}`)
      }
      for (const { file, why } of examined.broken) out(`  broken: ${file}\n    ${why}`)
      for (const place of moved) out(`  moved to ${place}`)
      if (examined.broken.length > 0 && moved.length === 0) {
        out('`--set-aside` moves what is broken out of the way, so that the server can start.')
      }
    }
    return examined.broken.length > 0 ? 1 : 0
  } catch (error) {
    if (error instanceof CannotStore) throw new CannotRun(error.message)
    throw error
  }
}
