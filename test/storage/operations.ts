import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'
import { vi } from 'vitest'

/** Something that was done to a file. */
export interface Operation {
  readonly kind: (typeof kinds)[number]
  readonly file: string
  /** What was written to it, or what it is called now. */
  readonly second: string
}

const kinds = ['mkdir', 'writeFile', 'rename', 'rm'] as const

/** Records what is done to the files of a folder from now on, whoever does it. */
export function recordOperations(folder: string) {
  const operations: Operation[] = []
  let underWay = 0
  const spies = kinds.map((kind) => {
    const does = promises[kind] as (...args: unknown[]) => Promise<unknown>
    const recorded = async (...args: unknown[]) => {
      const [file = '', second = ''] = args.map(String)
      if (file !== folder && dirname(file) !== folder) return does(...args)
      // Of two at a time nobody could say which the disk sees first.
      if (underWay > 0) throw new Error(`${kind} ${file} while something else is under way`)
      underWay += 1
      const result = await does(...args).finally(() => {
        underWay -= 1
      })
      operations.push({ kind, file, second })
      return result
    }
    return vi.spyOn(promises, kind).mockImplementation(recorded as never)
  })
  syncBuiltinESMExports()
  const stop = () => {
    for (const spy of spies) spy.mockRestore()
    syncBuiltinESMExports()
  }
  return { operations, stop }
}
