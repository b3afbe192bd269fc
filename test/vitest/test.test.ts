import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { nameFor } from '../../src/vitest/world-of.ts'
import { newFolder } from '../storage/folder.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const suite = `
import { test } from 'dublor/vitest'

const uuid = '550e8400-e29b-41d4-a716-446655440000'
const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
const ask = (world, method, body) =>
  fetch(world.services.cybercert.url + '/customers/' + uuid + '/details', { method, headers, body })

test('changes what no other test sees', async ({ world, expect }) => {
  await world.clock.freeze('2025-11-20T12:00:00Z')
  const answer = await ask(world, 'PATCH', '{"industry":"Balıkçılık"}')
  expect((await answer.json()).updated_at).toBe('2025-11-20T12:00:00.000000Z')
})

test('sees the world as it was: ığüşöç', async ({ world, expect }) => {
  expect((await (await ask(world, 'GET')).json()).industry).toBe('Technology')
})

test('fails', async ({ world, expect }) => {
  expect((await ask(world, 'DELETE')).status).toBe(418)
})
`

/** Runs the suite with vitest in a process of its own. @returns its exit code and all that it printed. */
async function run(globalSetup: readonly string[]) {
  const folder = newFolder()
  const config = {
    // From its sources, a server of the worker takes seconds to start.
    test: { globalSetup, include: ['*.test.js'], testTimeout: 600_000 },
    resolve: { alias: { 'dublor/vitest': at('src/vitest/test.ts') } },
  }
  writeFileSync(join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify(config)}`)
  writeFileSync(join(folder, 'suite.test.js'), suite)
  const others = Object.entries(process.env).filter(([name]) => !/^(VITEST|DUBLOR_)/.test(name))
  const child = spawn(process.execPath, [at('node_modules/vitest/vitest.mjs'), 'run'], {
    cwd: folder,
    env: { ...Object.fromEntries(others), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const note = (data: Buffer) => {
    printed += data
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const [code] = await once(child, 'close')
  return { code, printed }
}

it.each([
  ['a server of the worker', []],
  ['one server for all', [at('src/vitest/server.ts')]],
])('each test has its world at %s, and one that fails tells what was asked', async (_, setup) => {
  const { code, printed } = await run(setup)
  expect(printed).toContain('1 failed | 2 passed')
  expect(code).toBe(1)
  expect(printed).toMatch(/the world of this test is the sandbox fails-[0-9a-f]{8}, at http/)
  expect(printed).toMatch(/DELETE \S+\/details 200/)
  expect(printed).not.toContain('changes-what-no-other')
  if (setup.length > 0) expect(printed).toMatch(/dublor: 3 requests · 3 of \d+ endpoints · /)
})

it.each([
  ['shows details', /^shows-details-[0-9a-f]{8}$/],
  ['IĞDIR’da ışık: ğüşöç!', /^igdir-da-isik-gusoc-[0-9a-f]{8}$/],
  ['…', /^-[0-9a-f]{8}$/],
  ['x'.repeat(500), /^x{50}-[0-9a-f]{8}$/],
])('a sandbox is named after its test: %s', (title, name) => {
  expect(nameFor(title)).toMatch(name)
})
