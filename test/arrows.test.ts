import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin/biome')

/** What the linter says of a file with one import, as if it stood at that path. */
const lint = (path: string, imported: string) =>
  spawnSync(process.execPath, [biome, 'lint', `--stdin-file-path=${path}`], {
    input: `import { x } from '${imported}'\nexport const y = x\n`,
    encoding: 'utf8',
  })

describe('the linter', () => {
  it.each([
    ['src/services/cybercert/x.ts', '../../control/index.ts'],
    ['src/services/cybercert/x.ts', '../../http/send.ts'],
    ['src/services/cybercert/endpoints/x.ts', '../../faturaentegrator/index.ts'],
    ['src/services/faturaentegrator/x.ts', '../cybercert/rules.ts'],
    ['src/services/laravel/x.ts', '../../storage/memory.ts'],
    ['src/services/cybercert/behaviour/x.ts', 'fastify'],
    ['src/services/cybercert/behaviour/x.ts', '../../../sandbox/sandbox.ts'],
    ['src/sandbox/x.ts', 'fastify'],
    ['src/sandbox/x.ts', '../services/index.ts'],
    ['src/http/x.ts', '../cli/main.ts'],
    ['src/control/x.ts', '../app.ts'],
    ['contracts/cybercert/x.contract.ts', '../../src/app.ts'],
    ['contracts/cybercert/x.contract.ts', 'vitest'],
  ])('does not let %s import %s', (path, imported) => {
    const { status, stdout, stderr } = lint(path, imported)
    expect(`${stdout}${stderr}`).toContain('noRestrictedImports')
    expect(status).toBe(1)
  })

  it.each([
    ['src/services/cybercert/x.ts', '../laravel/errors.ts'],
    ['src/services/cybercert/behaviour/x.ts', '../../../service.ts'],
    ['src/http/x.ts', '../sandbox/sandbox.ts'],
    ['src/app.ts', './services/index.ts'],
    ['contracts/cybercert/x.contract.ts', '../../src/services/cybercert/rules.ts'],
  ])('lets %s import %s', (path, imported) => {
    expect(lint(path, imported).status).toBe(0)
  })
})
