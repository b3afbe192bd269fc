import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CannotStore } from '../../../src/storage/cannot-store.ts'
import { Log } from '../../../src/storage/lowdb/log.ts'
import type { Operation } from '../../../src/storage/lowdb/operation.ts'
import { lastLifeIn, replay } from '../../../src/storage/lowdb/replay.ts'
import { newFolder } from '../folder.ts'

const world = (sandbox: string, life: number): Operation => ({
  sandbox,
  life,
  fixture: 'docs',
  clock: { kind: 'real' },
})
const rows = (life: number, ...keys: number[]): Operation => ({
  life,
  rows: keys.map((key) => ['s.things', key, { id: key, text: `${life}/${key}` }]),
})
const open = async (folder: string, failed = (_error: Error) => {}) => {
  const log = new Log(folder, failed)
  return { log, operations: await log.open() }
}
const files = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.json'))

describe('a log', () => {
  it('gives back what was appended, in order', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    await log.append([world('a', 1), rows(1, 1)])
    await log.append([rows(1, 2)])
    expect((await open(folder)).operations).toEqual([world('a', 1), rows(1, 1), rows(1, 2)])
  })

  it('writes all that wait at once', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    await Promise.all(Array.from({ length: 100 }, (_, key) => log.append([rows(1, key)])))
    expect(files(folder)).toHaveLength(1)
    expect((await open(folder)).operations).toHaveLength(100)
  })

  it('writes no more at once than memory has room for, in order all the same', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    const large = (key: number): Operation => ({
      life: 1,
      rows: [['s.things', key, { id: key, text: 'x'.repeat(1_000_000) }]],
    })
    const keys = Array.from({ length: 20 }, (_, key) => key)
    await Promise.all(keys.map((key) => log.append([large(key)])))
    const sizes = files(folder).map((file) => statSync(join(folder, file)).size)
    expect(Math.max(...sizes)).toBeLessThan(5_000_000)
    const read = (await open(folder)).operations
    expect(read.flatMap((each) => ('rows' in each ? each.rows.map(([, key]) => key) : []))).toEqual(
      keys,
    )
  })

  it('begins a new file when one is full', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    for (let key = 0; key < 300; key += 1) await log.append([rows(1, key)])
    expect(files(folder)).toHaveLength(3)
  })

  it('empties no file of a folder that was lost after the last write', async () => {
    const folder = newFolder()
    let isMine = true
    const confirm = async () => {
      if (!isMine) throw new Error('it belongs to another')
    }
    const log = new Log(folder, () => {}, confirm)
    await log.open()
    for (let time = 0; time < 700; time += 1) {
      isMine = true
      await log.append([rows(1, 1)])
      isMine = false
      await log.settle()
    }
    expect(files(folder)).toHaveLength(6)
  })

  it('stays short however often the same is written', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    await log.append([world('a', 1)])
    for (let time = 0; time < 1200; time += 1) await log.append([rows(1, time % 10)])
    await log.settle()
    expect(files(folder).length).toBeLessThan(8)
    const [kept] = replay((await open(folder)).operations)
    expect(kept?.snapshot.collections['s.things']?.rows).toHaveLength(10)
  })

  it('stays short however many sandboxes are made and forgotten', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    for (let life = 1; life < 600; life += 1) {
      await log.append([world(`s${life}`, life)])
      await log.append([{ forgotten: `s${life}` }])
      log.drop(life)
    }
    await log.settle()
    expect(files(folder).length).toBeLessThan(8)
    expect(replay((await open(folder)).operations)).toEqual([])
  })

  it('begins a new file when one is long, so that no write has much to write anew', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    const text = 'x'.repeat(300_000)
    for (let key = 0; key < 5; key += 1) {
      await log.append([{ life: 1, rows: [['s.things', key, { text }]] }])
    }
    expect(files(folder)).toHaveLength(5)
  })

  it('loses with a file only what stands in that file', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    await log.append([world('a', 1)])
    for (let key = 0; key < 300; key += 1) await log.append([rows(1, key)])
    const [first = '', second = ''] = files(folder)
    rmSync(join(folder, first))
    const [kept] = replay((await open(folder)).operations)
    expect(kept?.name).toBe('a')
    expect(kept?.snapshot.collections['s.things']?.rows.length).toBeGreaterThan(150)
    rmSync(join(folder, second))
    expect(replay((await open(folder)).operations)).toHaveLength(1)
  })

  it('is not opened when a file is the copy of another one', async () => {
    const folder = newFolder()
    const { log } = await open(folder)
    await log.append([world('a', 1)])
    copyFileSync(join(folder, '000000000001.json'), join(folder, '000000000002.json'))
    await expect(open(folder)).rejects.toThrow('000000000001.json under another name')
  })

  it('counts the life of what a sandbox goes back to, though it has no records', () => {
    const before = { life: 7, clock: { kind: 'real' } } as const
    const operations = [{ ...world('a', 3), before }, rows(3, 1), rows(6, 1)]
    expect(lastLifeIn(operations)).toBe(7)
    const [kept] = replay(operations)
    expect(kept?.lives).toEqual({ now: 3, before: 7 })
    expect(kept?.snapshot.before).toEqual({ clock: before.clock, collections: {} })
  })

  it('refuses all that wait when a write fails, and goes on when it can again', async () => {
    const folder = join(newFolder(), 'log')
    let failures = 0
    const { log } = await open(folder, () => {
      failures += 1
    })
    await log.append([world('a', 1), rows(1, 1)])
    renameSync(folder, `${folder}-away`)
    const refused = await Promise.allSettled([log.append([rows(1, 2)]), log.append([rows(1, 3)])])
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(failures).toBeGreaterThan(0)
    renameSync(`${folder}-away`, folder)
    await log.append([rows(1, 4)])
    expect((await open(folder)).operations).toEqual([world('a', 1), rows(1, 1), rows(1, 4)])
  })

  it.each([
    ['is no JSON', '{"dublor":"lo', 'is not JSON'],
    ['is somebody else’s', '{"name":"x"}', 'not a file of Dublör'],
    ['is of a newer version', '{"dublor":"log","version":99,"operations":[]}', 'newer Dublör'],
    ['is empty', '', 'is not JSON'],
  ])('is not opened when a file %s, and the file stays as it is', async (_what, text, why) => {
    const folder = newFolder()
    const file = join(folder, '000000000001.json')
    writeFileSync(file, text)
    const opening = open(folder)
    await expect(opening).rejects.toThrow(CannotStore)
    await expect(opening).rejects.toThrow(why)
    await expect(opening).rejects.toThrow('000000000001.json')
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('passes over what a write left behind that was cut off', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, '.000000000001.json.tmp'), '{"dub')
    expect((await open(folder)).operations).toEqual([])
  })

  it('is what a plain model is, whatever is written, dropped and forgotten', async () => {
    const step = fc.oneof(
      {
        weight: 20,
        arbitrary: fc.record({
          kind: fc.constant('write' as const),
          sandbox: fc.nat(2),
          key: fc.nat(30),
          many: fc.nat(40),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('reset' as const), sandbox: fc.nat(2) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('forget' as const), sandbox: fc.nat(2) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('open' as const), sandbox: fc.nat(0) }),
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
        const folder = newFolder()
        let { log } = await open(folder)
        let life = 0
        let count = 0
        const lives = new Map<string, number>()
        const model = new Map<string, Map<number, number>>()
        const begin = async (name: string) => {
          const old = lives.get(name)
          life += 1
          lives.set(name, life)
          model.set(name, new Map())
          await log.append([world(name, life)])
          if (old !== undefined) log.drop(old)
        }
        for (const each of steps) {
          const name = `s${each.sandbox}`
          if (each.kind === 'open') {
            await log.settle()
            const again = await open(folder)
            log = again.log
            log.keep(new Set(replay(again.operations).map(({ lives }) => lives.now)))
            expect(lastLifeIn(again.operations)).toBeLessThanOrEqual(life)
          } else if (each.kind === 'reset') await begin(name)
          else if (each.kind === 'forget') {
            const old = lives.get(name)
            if (old === undefined) continue
            await log.append([{ forgotten: name }])
            log.drop(old)
            lives.delete(name)
            model.delete(name)
          } else {
            if (!lives.has(name)) await begin(name)
            const keys = Array.from(
              { length: each.many + 1 },
              (_, index) => (each.key + index) % 31,
            )
            count += 1
            const at = lives.get(name) as number
            const row = { text: count }
            await log.append([{ life: at, rows: keys.map((key) => ['s.things', key, row]) }])
            for (const key of keys) model.get(name)?.set(key, count)
          }
        }
        await log.settle()
        const kept = replay((await open(folder)).operations)
        const seen = kept.map(({ name, snapshot }) => [
          name,
          (snapshot.collections['s.things']?.rows ?? [])
            .map(([key, row]) => [key, row?.['text']])
            .sort(([a], [b]) => Number(a) - Number(b)),
        ])
        const wanted = [...model].map(([name, kept]) => [name, [...kept].sort(([a], [b]) => a - b)])
        expect(seen.sort()).toEqual(wanted.sort())
        rmSync(folder, { recursive: true })
      }),
      { numRuns: 3 },
    )
  })
})
