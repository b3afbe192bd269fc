import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { modules } from '../../build-command.ts'

it('is all that is loaded before a server is started', async () => {
  const { metafile } = await build({ ...modules, metafile: true, write: false })
  const { outputs } = metafile
  const loaded = new Set<string>()
  const load = (file: string) => {
    const output = outputs[file]
    for (const input of Object.keys(output?.inputs ?? {})) loaded.add(input)
    for (const { external, kind, path } of output?.imports ?? []) {
      if (external) loaded.add(path)
      else if (kind === 'import-statement') load(path)
    }
  }
  load('dist/index.js')
  const beyond = [...loaded].filter((file) => !file.startsWith('src/client/'))
  expect(beyond.toSorted()).toEqual([
    'node:crypto',
    'src/explained.ts',
    'src/fixture/broken.ts',
    'src/index.ts',
    'src/sandbox/name.ts',
    'src/storage/cannot-store.ts',
    'src/visible.ts',
    'src/wrong-setting.ts',
  ])
})
