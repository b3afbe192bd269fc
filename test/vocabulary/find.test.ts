import { describe, expect, it, vi } from 'vitest'
import type { BaseCollection } from '../../src/sandbox/fixture.ts'
import { slowly } from '../slowly.ts'
import { open } from './library/open.ts'

type Library = Awaited<ReturnType<typeof open>>

const shelf = async (library: Library, name: string): Promise<string[]> =>
  (await library.get(`/shelves/${name}`)).json()

/** Counts how often a book of the fixture is read. */
const countReads = ({ app }: Library) => {
  const base = app.sandboxes.default.fixture.collections.get('library.books')
  return vi.spyOn(base as BaseCollection, 'at')
}

describe('a look-up by another key', () => {
  it('finds what has a value right after every change, oldest first', async () => {
    await using library = await open()
    expect(await shelf(library, 'novels')).toEqual(['a', 'b'])
    await library.put('/books/c', { title: 'Kuyucaklı Yusuf', shelf: 'novels' })
    await library.put('/books/a', { title: 'Kürk Mantolu Madonna', shelf: 'poems' })
    expect(await shelf(library, 'novels')).toEqual(['b', 'c'])
    expect(await shelf(library, 'poems')).toEqual(['a'])
    await library.put('/books/a', { title: 'Kürk Mantolu Madonna', shelf: 'novels' })
    expect(await shelf(library, 'novels')).toEqual(['a', 'b', 'c'])
    await library.put('/books/b', { title: 'Tutunamayanlar', shelf: null })
    expect(await shelf(library, 'novels')).toEqual(['a', 'c'])
    expect(await shelf(library, 'poems')).toEqual([])
  })

  it('knows of a reset, and of a snapshot that is restored', async () => {
    await using library = await open()
    const sandbox = '/_dublor/sandboxes/default'
    await library.put('/books/a', { title: 'x', shelf: 'poems' })
    expect(await shelf(library, 'poems')).toEqual(['a'])
    const kept = (await library.app.inject(`${sandbox}/snapshot`)).json()
    await library.app.inject({ method: 'POST', url: `${sandbox}/reset` })
    expect(await shelf(library, 'poems')).toEqual([])
    expect(await shelf(library, 'novels')).toEqual(['a', 'b'])
    await library.app.inject({ method: 'PUT', url: `${sandbox}/snapshot`, payload: kept })
    expect(await shelf(library, 'poems')).toEqual(['a'])
    expect(await shelf(library, 'novels')).toEqual(['b'])
  })

  it('reads very many records once, and then only those that it finds, in any sandbox', async () => {
    await using library = await open({ fixture: 'large:5000' })
    const reads = countReads(library)
    expect(await shelf(library, 'shelf-7')).toHaveLength(85)
    expect(reads.mock.calls.length).toBeLessThan(5_100)
    reads.mockClear()
    expect(await shelf(library, 'shelf-8')).toHaveLength(86)
    const other = await library.app.inject('/~other/library/shelves/shelf-8')
    expect(other.json()).toHaveLength(86)
    expect(reads.mock.calls.length).toBeLessThan(200)
  })

  it('lets others come in after every few that it reads', async () => {
    await using library = await open({ fixture: 'large:20000' })
    const reads = countReads(library)
    const { turns, most } = await slowly(
      () => shelf(library, 'shelf-7'),
      () => reads.mock.calls.length,
    )
    expect(most).toBeLessThan(300)
    expect(turns).toBeGreaterThan(50)
  })
})
