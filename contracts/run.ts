import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'
import { notProved } from './not-proved.ts'
import { roles } from './stage.ts'

const variables = roles.map((role) => `DUBLOR_TOKEN_${role.toUpperCase()}`)

const help = `Plays every contract: against a mock that it starts itself, or against anything that speaks the API.

Usage
  npm run contracts
  npm run contracts -- --target URL [--yes]

Flags
  --target URL     play against this server, such as https://staging.example.com
  --yes            the target is not this machine, and may be written to: cases create customers

Tokens for a target come from the environment: DUBLOR_TOKEN_ADMIN must be set, and a case that
needs another that is not set is skipped and says so: ${variables.join(', ')}.`

const loopback = /^https?:\/\/(127\.[\d.]+|localhost|\[::1\])([:/]|$)/

/** `npm run contracts`. Exit codes: 0 all hold, 1 some do not, 2 cannot run. */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      yes: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const { target } = values
  if (target !== undefined && !URL.canParse(target)) {
    throw new Error(`--target is no URL: "${target}". Give one like http://127.0.0.1:4010.`)
  }
  if (target !== undefined && !loopback.test(target) && values.yes !== true) {
    throw new Error(
      `${target} is not this machine, and the contracts write to it. Add --yes if they may.`,
    )
  }
  if (target !== undefined && process.env['DUBLOR_TOKEN_ADMIN'] === undefined) {
    throw new Error('set DUBLOR_TOKEN_ADMIN at least: without it hardly a case can be played.')
  }
  if (target !== undefined) process.env['DUBLOR_TARGET'] = target
  const vitest = await startVitest('test', [], { watch: false, project: ['contracts'] })
  const failed =
    vitest.state.getCountOfFailedTests() > 0 || vitest.state.getUnhandledErrors().length > 0
  await vitest.close()
  console.log('\nNot proved over HTTP:')
  for (const [rule, reason] of Object.entries(notProved)) console.log(`  ${rule}: ${reason}`)
  return failed ? 1 : 0
}

run().then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    console.error(`contracts: ${error.message}`)
    process.exitCode = 2
  },
)
