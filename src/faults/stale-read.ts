import { journalOf } from '../journal/journal.ts'
import { Sandbox } from '../sandbox/sandbox.ts'
import type { Service } from '../service.ts'
import { defineFault } from './fault.ts'
import { nothing } from './nothing.ts'

/** In how many records a world may differ from its fixture to be copied as it was. */
const most = 2000

/**
 * The world as it was before the last write of a service that the journal tells of; as it is where
 * it tells of none, or where too much is in it.
 */
function before(sandbox: Sandbox, { name, collections }: Service): Sandbox {
  const entries = journalOf(sandbox)?.entries() ?? []
  const last = entries.findLast(
    ({ service, method, written }) => service === name && method !== 'GET' && written !== undefined,
  )
  if (last?.written === undefined || sandbox.changed > most) return sandbox
  const older = new Sandbox(sandbox.name, sandbox.fixture)
  older.restore(sandbox.snapshot(), sandbox.fixture)
  const changes = last.written.map(({ collection, before, after }) => {
    const key = collections[collection.slice(name.length + 1)]?.key ?? 'id'
    return { collection, key: (after ?? before)?.[key] as string | number, row: before ?? null }
  })
  older.commit(changes)
  return older
}

/** The same, found out once for a request, however often its answer is worked out. */
function staleWorld(service: Service): (sandbox: Sandbox) => Sandbox {
  const known = new WeakMap<Sandbox, Sandbox>()
  return (sandbox) => {
    const world = known.get(sandbox) ?? before(sandbox, service)
    known.set(sandbox, world)
    return world
  }
}

export const staleRead = defineFault({
  name: 'stale-read',
  says: {
    en: `A GET answers as before the last write to its service, if the journal of the sandbox still tells of one and at most ${most} records have changed; otherwise as ever.`,
    tr: `GET, sandbox günlüğünde servise yapılmış bir yazma hâlâ duruyorsa ve en çok ${most} kayıt değişmişse o yazmadan önceki durumu, yoksa her zamanki yanıtı verir.`,
  },
  value: nothing,
  methods: ['GET', 'HEAD'],
  acts: (_value, { service }) => ({ world: staleWorld(service) }),
})
