import { execFile } from 'node:child_process'
import { chmod, copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BuildOptions, build } from 'esbuild'

/** What all bundles have in common. */
export const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
} satisfies BuildOptions

/** Builds the command into a folder: as one file, with V8's code beside it. @returns what starts it. */
export async function buildCommand(folder: string): Promise<string> {
  await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(folder, 'cli.cjs'),
    format: 'cjs',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
  })
  const command = join(folder, 'dublor.cjs')
  await copyFile('src/cli/launch.cjs', command)
  await chmod(command, 0o755)
  await promisify(execFile)(process.execPath, ['src/cli/build-cache.cjs', folder])
  return command
}
