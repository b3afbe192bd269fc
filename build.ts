import { execFileSync } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { buildCommand, commonJs, modules, shared } from './build-command.ts'

/** Builds `dist/`: the command, the module for programs in both forms, and its types. */

rmSync('dist', { recursive: true, force: true })
await buildCommand('dist')
await build(modules)
// For Jest and whoever else cannot require ESM: with all it needs, since some of that is ESM too.
await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.cjs',
  ...commonJs,
  minify: true,
  keepNames: true,
  charset: 'ascii',
  legalComments: 'none',
})
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
copyFileSync('src/index.d.cts', 'dist/types/index.d.cts')
