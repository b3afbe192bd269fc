import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder of its own. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'dublor-'))
