import { randomBytes } from 'node:crypto'
import type { Dublor } from '../client/dublor.ts'
import type { SandboxHandle } from '../client/sandbox-handle.ts'
import type { ShownEntry } from '../journal/shown-entry.ts'

/** A test, as runners know it. */
export interface Titled {
  readonly name: string
}

/** How much of a title stands in the name of a sandbox. */
const longest = 50

/** The world of a test, and what becomes of it when the test is over. */
export function worldOf(
  dublor: Dublor,
  { name: title }: Titled,
): { readonly world: SandboxHandle; readonly end: (hasFailed: boolean) => Promise<void> } {
  const world = dublor.sandbox(nameFor(title))
  return {
    world,
    async end(hasFailed) {
      if (!hasFailed) return world.forget()
      console.error(told(world, await world.requests()))
    },
  }
}

/** A name for the sandbox of a test: what can be said of its title, and what no other has. */
export function nameFor(title: string): string {
  const plain = title.replaceAll('ı', 'i').normalize('NFD').toLowerCase()
  const words = plain.replace(/\p{M}/gu, '').match(/[a-z0-9]+/g) ?? []
  const start = words.join('-').slice(0, longest)
  return `${start}-${randomBytes(4).toString('hex')}`.replace(/-+/g, '-')
}

const told = ({ name, url }: SandboxHandle, entries: readonly ShownEntry[]): string =>
  [
    `dublor: the world of this test is the sandbox ${name}, at ${url}. What was asked in it:`,
    ...(entries.length === 0 ? ['  nothing'] : entries.map((entry) => `  ${lineOf(entry)}`)),
  ].join('\n')

const lineOf = ({ request: { method, url }, answer: { status }, why }: ShownEntry): string =>
  `${method} ${url} ${status}${why === null ? '' : ` — ${why.en}`}`
