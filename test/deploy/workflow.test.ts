import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { builtCommand } from '../built-command.ts'
import { newFolder } from '../storage/folder.ts'
import { textOf } from './files.ts'

interface Workflow {
  readonly jobs: {
    readonly grade: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }
  }
}

const { steps } = (parse(textOf('grade.yml')) as Workflow).jobs.grade

/** A client whose only test asks for the details of a customer. */
const client = `
const answer = await fetch(process.env.DUBLOR_URL + '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details', {
  headers: { authorization: 'Bearer demo-admin' },
})
process.exit(answer.status === 200 ? 0 : 1)
`

it('the workflow grades a suite and says under the pull request what it does not notice', async () => {
  const folder = newFolder()
  const script = (name: string, text: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const command = await builtCommand()
  script('npx', `shift; exec "${process.execPath}" "${command}" "$@"`)
  script('gh', 'shift 4; cp "$PWD/grade.md" commented.md; echo "$@"')
  writeFileSync(join(folder, 'client.mjs'), client)
  writeFileSync(join(folder, 'package.json'), '{"scripts":{"test":"node client.mjs"}}')
  const run = (name: string) =>
    spawnSync('sh', ['-e', '-c', steps.find((step) => step.name === name)?.run ?? 'exit 9'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env['PATH']}`, PULL_REQUEST: '7' },
    })
  expect(run('Grade').status).toBe(1)
  expect(run('Comment').status).toBe(0)
  expect(readFileSync(join(folder, 'commented.md'), 'utf8')).toContain('cybercert.details')
})
