import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = `${root}bench/programs/`
const compiled = `${root}node_modules/.cache/dublor-bench/`

/** What `npm run build` makes of Dublör. */
export const dublor = `${root}dist/dublor.cjs`

/** The compiled form of a program in `bench/programs`. */
export const program = (name: string): string => `${compiled}${name}.mjs`

/**
 * Builds Dublör as it is published, and compiles the programs of the bench, their packages left
 * where they are.
 * @throws {Error} if there is no Dublör to measure.
 */
export async function compile(): Promise<void> {
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' })
  if (built.status !== 0 || !existsSync(dublor)) {
    throw new Error(
      `The build is missing: \`npm run build\` made no dist/dublor.cjs.\n${built.stderr}`,
    )
  }
  await build({
    entryPoints: readdirSync(sources)
      .filter((file) => !file.endsWith('.d.ts'))
      .map((file) => sources + file),
    outdir: compiled,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
  })
}
