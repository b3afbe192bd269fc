import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { textOf } from '../../src/storage/lowdb/owner.ts'
import { whyNot } from '../../src/storage/lowdb/why.ts'
import { newFolder } from './folder.ts'
import { until } from './replica.ts'

const open = (data: string) => {
  const app = createApp({ data })
  const write = async () => {
    const headers = { authorization: 'Bearer demo-admin' }
    const payload = { name: 'Ayşe' }
    const url = '/api/customers/1'
    return (await app.inject({ method: 'PATCH', url, headers, payload })).statusCode
  }
  const health = async () => {
    const { statusCode, body } = await app.inject('/_dublor/health')
    return { statusCode, body: JSON.parse(body) }
  }
  return { app, write, health }
}

describe('GET /_dublor/health of a server with --data', () => {
  it('is 503 from a write that cannot be kept until one can, though nobody writes', async () => {
    const data = newFolder()
    const { app, write, health } = open(data)
    expect(await write()).toBe(200)
    const log = join(data, 'log')
    renameSync(log, `${log}-away`)
    expect(await write()).toBe(503)
    const detail = 'Nothing can be kept, because the folder is gone.'
    const sick = { statusCode: 503, body: { status: 'storage-refuses', detail } }
    expect(await health()).toEqual(sick)
    expect(await write()).toBe(503)
    expect(await health()).toEqual(sick)
    renameSync(`${log}-away`, log)
    await until(health, ({ statusCode }) => statusCode === 200)
    expect(await write()).toBe(200)
    await app.close()
  })

  it('is 503 for a server whose folder is another’s, and tells nobody whose', async () => {
    const data = newFolder()
    const { app, write, health } = open(data)
    expect(await write()).toBe(200)
    const owner = { pid: 7, host: 'elsewhere', kernel: 'x', numbers: 'x', device: 1 }
    writeFileSync(join(data, 'owner-2.json'), textOf(owner))
    expect(await write()).toBe(503)
    const { body } = await health()
    expect(body.detail).toBe(
      'Nothing can be kept, because its folder is not this server’s any more.',
    )
    await app.close()
  })

  it.each(['ENOSPC', 'EROFS', 'EIO'])('says what is wrong without a path: %s', (code) => {
    const error = Object.assign(new Error(`${code}: '/srv/secret'`), { code })
    expect(whyNot(error)).toMatch(/disk/)
    expect(whyNot(new Error('lost', { cause: error }))).toBe(whyNot(error))
    expect(whyNot(error)).not.toContain('secret')
  })
})
