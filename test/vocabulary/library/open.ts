import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../src/app.ts'
import type { ShownEntry } from '../../../src/journal/shown-entry.ts'
import { library } from './service.ts'

/** Two books of two users, and a loan of each. */
const world = {
  library: {
    books: [
      { id: 1, isbn: 'a', title: 'Kürk Mantolu Madonna', shelf: 'novels', user_id: 1 },
      { id: 2, isbn: 'b', title: 'Tutunamayanlar', shelf: 'novels', user_id: 2 },
    ],
    loans: [
      { id: 1, isbn: 'a', due_at: '2025-11-21T12:00:00Z', title: null },
      { id: 2, isbn: 'b', due_at: '2025-11-21T12:00:00Z', title: null },
    ],
  },
}

/** A server of the library alone. */
export async function open(options: Parameters<typeof createApp>[0] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  const file = join(folder, 'world.json')
  writeFileSync(file, JSON.stringify(world))
  const app = createApp({ fixture: file, ...options }, [library])
  app.addHook('onClose', async () => rmSync(folder, { recursive: true }))
  await app.ready()
  const as = (who: string | undefined) => (who ? { authorization: `Bearer demo-${who}` } : {})
  /** The newest request as the journal shows it. */
  async function newest(): Promise<ShownEntry> {
    const list = await app.inject('/_dublor/sandboxes/default/requests')
    return list.json().requests.at(-1)
  }
  return {
    app,
    post: (url: string, payload?: object) =>
      app.inject({
        method: 'POST',
        url: `/library${url}`,
        headers: as('admin'),
        ...(payload && { payload }),
      }),
    put: (url: string, payload: object) =>
      app.inject({ method: 'PUT', url: `/library${url}`, headers: as('admin'), payload }),
    get: (url: string, who?: string) => app.inject({ url: `/library${url}`, headers: as(who) }),
    newest,
    /** Why the newest request was refused. */
    why: async () => (await newest()).why,
    /** What the OpenAPI document says of a path. */
    async documented(path: string) {
      const document = await app.inject('/_dublor/services/library/openapi.json')
      return document.json().paths[path]
    },
    [Symbol.asyncDispose]: () => app.close(),
  }
}
