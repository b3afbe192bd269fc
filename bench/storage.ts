import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dublor, program } from './programs.ts'
import { freePort, start } from './server.ts'
import { median } from './statistics.ts'
import { fixed, table, whole } from './table.ts'

/** What durable writes cost over so many changed records. */
export interface StorageCosts {
  readonly server: string
  readonly records: number
  /** Median latency in milliseconds, and writes a second, with one writer and with ten. */
  readonly one: Writes
  readonly ten: Writes
  /** Milliseconds from spawning to the first answer. */
  readonly started: number
}

interface Writes {
  readonly p50: number
  readonly rate: number
}

const counts = [10, 1_000, 100_000] as const
const run = promisify(execFile)
const node = process.execPath

/** A server over so many records in a folder. */
interface Kind {
  readonly name: string
  readonly path: string
  prepare(folder: string, records: number): Promise<unknown>
  command(folder: string, records: number): Promise<readonly string[]>
}

const customers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    type: 'company',
    tax_number: '1234567890',
    tax_office: 'Beşiktaş',
    title: `Company ${index + 1}`,
    name: 'changed',
    surname: null,
    phone: '+90 212 000 00 00',
    email: 'customer@example.com',
    country: 'TÜRKİYE',
    postcode: '34000',
    city: 'İSTANBUL',
    district: 'BEŞİKTAŞ',
    address: 'Street 1',
    iban: null,
    created_at: '2025-11-20T12:00:00.000000Z',
    updated_at: '2025-11-20T12:00:00.000000Z',
  }))

const fileIn = (folder: string): string => join(folder, 'db.json')
const oneFile = async (folder: string, records: number): Promise<void> =>
  writeFileSync(fileIn(folder), JSON.stringify({ customers: customers(records) }))

const kinds: readonly Kind[] = [
  {
    name: 'Dublör --data',
    path: '/api/customers',
    prepare: (folder, records) => run(node, [program('fill-storage'), folder, String(records)]),
    command: async (folder, records) => [
      node,
      dublor,
      '--port',
      '0',
      '--data',
      folder,
      '--fixture',
      `large:${records}`,
    ],
  },
  {
    name: 'one lowdb file',
    path: '/customers',
    prepare: oneFile,
    command: async (folder) => [node, program('bare-lowdb'), fileIn(folder)],
  },
  {
    name: 'json-server 0.17',
    path: '/customers',
    prepare: oneFile,
    async command(folder) {
      const port = String(await freePort())
      return [node, await jsonServer(), '--port', port, '--host', '127.0.0.1', fileIn(folder)]
    },
  },
]

/** json-server's command, installed in a folder of its own, once. */
const jsonServer = async (): Promise<string> => {
  const folder = join(tmpdir(), 'dublor-bench-json-server')
  const command = join(folder, 'node_modules', 'json-server', 'lib', 'cli', 'bin.js')
  if (!existsSync(command)) {
    const flags = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund']
    await run('npm', ['install', ...flags, 'json-server@0.17.4'])
  }
  return command
}

/** Measures each server over each number of records. */
export async function storage(quick: boolean): Promise<StorageCosts[]> {
  const rounds = quick ? 1 : 3
  const results: StorageCosts[] = []
  for (const kind of kinds) {
    for (const records of counts) {
      process.stderr.write(`  ${kind.name} over ${records} changed records …\n`)
      results.push(await measure(kind, records, rounds))
    }
  }
  return results
}

async function measure(kind: Kind, records: number, rounds: number): Promise<StorageCosts> {
  const seen: { one: Writes; ten: Writes; started: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'dublor-bench-'))
    try {
      await kind.prepare(folder, records)
      const began = performance.now()
      const server = await start({ name: kind.name, command: await kind.command(folder, records) })
      try {
        const base = server.url + kind.path
        await answers(`${base}/1`)
        const started = performance.now() - began
        const one = await write(base, records, 1)
        seen.push({ one, ten: await write(base, records, 10), started })
      } finally {
        await server.stop()
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const of = (value: (each: (typeof seen)[number]) => number) => median(seen.map(value))
  return {
    server: kind.name,
    records,
    one: { p50: of(({ one }) => one.p50), rate: of(({ one }) => one.rate) },
    ten: { p50: of(({ ten }) => ten.p50), rate: of(({ ten }) => ten.rate) },
    started: of(({ started }) => started),
  }
}

async function write(base: string, records: number, writers: number): Promise<Writes> {
  const args = [program('writers'), base, String(records), String(writers), '3']
  return JSON.parse((await run(node, args)).stdout)
}

/** Waits for the first answer; a server may print its address before it listens. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const isThere = await new Promise<boolean>((resolve) => {
      request(
        url,
        { agent: false, headers: { authorization: 'Bearer demo-admin' } },
        (response) => {
          response.resume().on('end', () => resolve(true))
        },
      )
        .on('error', () => resolve(false))
        .end()
    })
    if (isThere) return
    if (tries > 200) throw new Error(`nobody answers at ${url}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export function storageTable(results: readonly StorageCosts[]): string {
  const first = (server: string) => results.find((each) => each.server === server) as StorageCosts
  return table([
    [
      'durable PATCH',
      'records',
      '1: p50 ms',
      'ratio',
      '10: p50 ms',
      'ratio',
      '10: writes/s',
      'start ms',
    ],
    ...results.map(({ server, records, one, ten, started }) => [
      server,
      whole(records),
      fixed(one.p50, 2),
      fixed(one.p50 / first(server).one.p50, 2),
      fixed(ten.p50, 2),
      fixed(ten.p50 / first(server).ten.p50, 2),
      whole(ten.rate),
      fixed(started, 0),
    ]),
  ])
}
