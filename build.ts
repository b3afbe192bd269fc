import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { build } from 'esbuild'
import { buildCommand, shared } from './build-command.ts'

/** Builds `dist/`: the command, the module for programs, and its types. */

rmSync('dist', { recursive: true, force: true })
await buildCommand('dist')
await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  packages: 'external',
})
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
