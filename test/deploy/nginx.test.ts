import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startCommand } from '../cli/run-command.ts'
import { eventually } from '../eventually.ts'
import { newFolder } from '../storage/folder.ts'
import { startRedis } from '../storage/redis-server.ts'
import { textOf } from './files.ts'

const works = (command: string, flag: string) => spawnSync(command, [flag]).status === 0
const isThere = works('nginx', '-v') && works('redis-server', '--version')
const reason = isThere ? '' : ' (skipped; to run it: apt-get install nginx-light redis-server)'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** nginx as `deploy/nginx.conf` has it, but for where it and the servers listen. */
async function startNginx(servers: readonly string[]) {
  const folder = newFolder()
  const port = await freePort()
  const [first = '', second = ''] = servers.map((url) => new URL(url).host)
  const config = textOf('nginx.conf')
    .replace('dublor-1:4010', first)
    .replace('dublor-2:4010', second)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('http {', `http { access_log off; ${temporary(folder)}`)
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, `daemon off; pid ${folder}/nginx.pid; error_log stderr;\n${config}`)
  const child = spawn('nginx', ['-p', folder, '-c', file], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const temporary = (folder: string) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ')

describe.skipIf(!isThere)(`nginx.conf${reason}`, () => {
  it('leads to two servers with one world, goes on without one of them, and keeps /_dublor inside', async () => {
    const redis = await startRedis()
    const env = { DUBLOR_REDIS: redis.url, DUBLOR_PORT: '0' }
    const servers = [await startCommand([], { env }), await startCommand([], { env })]
    const [first] = servers
    const nginx = await startNginx(await Promise.all(servers.map(({ url }) => url)))
    const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
    const customers = `${nginx.url}/api/v1/customers`
    await eventually(async () =>
      expect((await fetch(`${nginx.url}/_dublor/health`)).status).toBe(200),
    )

    const body = JSON.stringify({ company_name: 'Şişli Çorapçılık' })
    const made = await fetch(customers, { method: 'POST', headers, body })
    const { uuid } = (await made.json()) as { uuid: string }
    const asked = () => fetch(`${customers}/${uuid}`, { headers }).then(({ status }) => status)
    expect(await Promise.all(Array.from({ length: 10 }, asked))).toEqual(Array(10).fill(200))

    for (const path of ['/_dublor/sandboxes', '/~a/_dublor/sandboxes', '//_dublor/sandboxes']) {
      expect((await fetch(nginx.url + path)).status).toBe(404)
    }

    first?.process.kill('SIGKILL')
    await first?.ended
    expect(await Promise.all(Array.from({ length: 10 }, asked))).toEqual(Array(10).fill(200))

    servers[1]?.process.kill('SIGTERM')
    await servers[1]?.ended
    await nginx.stop()
    await redis.kill()
  })
})
