import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildCommand } from '../build-command.ts'

declare module 'vitest' {
  interface ProvidedContext {
    builder: string
  }
}

/**
 * Builds the command for whichever test asks first, once for all; its answer is what starts it. What
 * tests put into the folder for temporary files is gone when all are done.
 */
export default async function buildOnce(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'dublor-'))
  process.env[process.platform === 'win32' ? 'TEMP' : 'TMPDIR'] = folder
  let built: Promise<string> | undefined
  const builder = createServer((_request, answer) => {
    // One that was kept open may be closed just when it is asked over again.
    answer.setHeader('connection', 'close')
    built ??= buildCommand(join(folder, 'built'))
    built.then(
      (command) => answer.end(command),
      (error) => answer.writeHead(500).end(String(error)),
    )
  })
  builder.listen(0, '127.0.0.1')
  await once(builder, 'listening')
  const { port } = builder.address() as AddressInfo
  project.provide('builder', `http://127.0.0.1:${port}`)
  return async () => {
    builder.close()
    builder.closeAllConnections()
    await rm(folder, { recursive: true, force: true })
  }
}
