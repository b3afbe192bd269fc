import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Imports against the arrows: from a folder, of a module. */
const forbidden = [
  ['src/services/cybercert', '../../control/index.ts'],
  ['src/services/cybercert', '../../http/send.ts'],
  ['src/services/cybercert/details', '../../faturaentegrator/index.ts'],
  ['src/services/faturaentegrator', '../cybercert/rules.ts'],
  ['src/services/laravel', '../../storage/storage-of.ts'],
  ['src/services/cybercert/details', 'fastify'],
  ['src/services/cybercert/details', '../../../sandbox/sandbox.ts'],
  ['src/sandbox', 'fastify'],
  ['src/sandbox', '../services/index.ts'],
  ['src/sandbox', '../journal/journal.ts'],
  ['src/sandbox', '../storage/storage-of.ts'],
  ['src/http', '../cli/main.ts'],
  ['src/control', '../app.ts'],
  ['src/http', '../faults/index.ts'],
  ['src/http', '../grading/swaps.ts'],
  ['src/faults', '../app.ts'],
  ['src/journal', '../http/send.ts'],
  ['src/journal', 'fastify'],
  ['src/storage/lowdb', '../../http/send.ts'],
  ['src/storage', '../services/index.ts'],
  ['src/metrics', '../cli/main.ts'],
  ['contracts/cybercert', '../../src/app.ts'],
  ['contracts/cybercert', 'vitest'],
] as const

/** Imports along them. */
const allowed = [
  ['src/services/cybercert', '../laravel/errors.ts'],
  ['src/services/cybercert/details', '../../../service.ts'],
  ['src/http', '../sandbox/sandbox.ts'],
  ['src', './services/index.ts'],
  ['contracts/cybercert', '../../src/services/cybercert/rules.ts'],
] as const

const imports = [...forbidden, ...allowed]
const folder = mkdtempSync(join(tmpdir(), 'dublor-'))
const fileOf = (index: number, from: string) => `${from}/probe-${index}.contract.ts`
let refused: readonly string[] = []

beforeAll(() => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [index, [from, imported]] of imports.entries()) {
    mkdirSync(join(folder, from), { recursive: true })
    const file = join(folder, fileOf(index, from))
    writeFileSync(file, `import { x } from '${imported}'\n\nexport const y = x\n`)
  }
  const biome = dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json'))
  const args = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, [join(biome, 'bin/biome'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  refused = stdout.split('\n').filter((line) => line.includes('noRestrictedImports'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const isRefused = (index: number, from: string) =>
  refused.some((line) => line.includes(fileOf(index, from)))

describe('the linter', () => {
  it.each(forbidden.map((each, index) => [...each, index] as const))(
    'does not let %s import %s',
    (from, _imported, index) => expect(isRefused(index, from)).toBe(true),
  )

  it.each(allowed.map((each, index) => [...each, forbidden.length + index] as const))(
    'lets %s import %s',
    (from, _imported, index) => expect(isRefused(index, from)).toBe(false),
  )
})
