import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startVitest } from 'vitest/node'
import { notProved } from './not-proved.ts'

const command = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/**
 * `npm run contracts`: every contract against a mock that is started for it. With arguments it is
 * `dublor verify`: `npm run contracts -- --target URL`. Exit codes: 0 all hold, 1 some do not, 2
 * cannot run.
 */
function run(args: readonly string[]): Promise<number> {
  return args.length === 0 ? playHere() : verify(args)
}

async function playHere(): Promise<number> {
  const vitest = await startVitest('test', [], { watch: false, project: ['contracts'] })
  const failed =
    vitest.state.getCountOfFailedTests() > 0 || vitest.state.getUnhandledErrors().length > 0
  await vitest.close()
  console.log('\nNot proved over HTTP:')
  for (const [rule, reason] of Object.entries(notProved)) console.log(`  ${rule}: ${reason}`)
  return failed ? 1 : 0
}

function verify(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', command, 'verify', ...args], {
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 2))
  })
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    console.error(`contracts: ${error.message}`)
    process.exitCode = 2
  },
)
