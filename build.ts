import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, rmSync } from 'node:fs'
import { type BuildOptions, build } from 'esbuild'

/** Builds `dist/`: the command as one file with V8's code beside it, and the module for programs. */

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
} satisfies BuildOptions

rmSync('dist', { recursive: true, force: true })
await build({
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.cjs',
  format: 'cjs',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
})
await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  packages: 'external',
})
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
copyFileSync('src/cli/launch.cjs', 'dist/dublor.cjs')
chmodSync('dist/dublor.cjs', 0o755)
execFileSync(process.execPath, ['src/cli/build-cache.cjs'], { stdio: 'inherit' })
