import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BuildOptions, build } from 'esbuild'
import { viewerFiles } from './src/control/docs/viewer.ts'

/** What all bundles have in common. */
export const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
} satisfies BuildOptions

/** What is only known where a bundle is, in one of CommonJS. */
export const commonJs = {
  format: 'cjs',
  define: { 'import.meta.dirname': '__dirname' },
} satisfies BuildOptions

/** The modules for programs: what one of them loads only sometimes stands in a file of its own. */
export const modules = {
  ...shared,
  entryPoints: {
    index: 'src/index.ts',
    vitest: 'src/vitest/test.ts',
    'vitest-server': 'src/vitest/server.ts',
  },
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  packages: 'external',
} satisfies BuildOptions

/** Builds the command into a folder: as one file, with V8's code beside it. @returns what starts it. */
export async function buildCommand(folder: string): Promise<string> {
  await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(folder, 'cli.cjs'),
    ...commonJs,
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
  })
  await mkdir(join(folder, 'viewer'), { recursive: true })
  for (const name of viewerFiles) {
    await copyFile(join('node_modules/swagger-ui-dist', name), join(folder, 'viewer', name))
  }
  const command = join(folder, 'dublor.cjs')
  await copyFile('src/cli/launch.cjs', command)
  await chmod(command, 0o755)
  await promisify(execFile)(process.execPath, ['src/cli/build-cache.cjs', folder])
  return command
}
