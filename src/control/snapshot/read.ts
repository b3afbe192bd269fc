import { TypeCompiler } from '@sinclair/typebox/compiler'
import type { Fixture } from '../../sandbox/fixture.ts'
import type { Snapshot } from '../../sandbox/snapshot.ts'
import type { Controlled } from '../endpoint.ts'
import { fixtureOf } from '../fixture-of.ts'
import { clockOf } from '../wire-clock.ts'
import { wrongInput } from '../wrong-input.ts'
import { readCollections } from './collections.ts'
import { readSettings } from './settings.ts'
import { unfit } from './unfit.ts'
import { version, WireSnapshot } from './wire.ts'

/** What a sandbox is to become: `sandbox.restore(snapshot, fixture)`. */
export interface Restorable {
  readonly snapshot: Snapshot
  readonly fixture: Fixture
}

/**
 * The snapshot that a value of JSON is, checked in all its parts.
 * @throws {Problem} 400 that names the field and says what it wants.
 */
export async function readSnapshot(
  json: unknown,
  controlled: Pick<Controlled, 'services' | 'fixtureNamed'>,
): Promise<Restorable> {
  refuseNewer(json)
  const compiled = TypeCompiler.Compile(WireSnapshot)
  if (!compiled.Check(json)) {
    const [error] = compiled.Errors(json)
    throw error === undefined ? unfit('It is none.') : wrongInput('snapshot', error)
  }
  const { services } = controlled
  const fixture = fixtureOf(controlled, json.fixture)
  const snapshot = {
    fixture: json.fixture,
    clock: clockOf(json.clock),
    ...readSettings(json, services, fixture),
    collections: await readCollections(json.collections, services),
  }
  return { snapshot, fixture }
}

/**
 * Refuses a snapshot of a form that is not known yet, whatever else is in it.
 * @throws {Problem} 400
 */
export function refuseNewer(json: unknown): void {
  const given = (json as Partial<WireSnapshot> | null)?.version
  if (typeof given !== 'number' || !(given > version)) return
  throw unfit(
    `It has version ${given}, and this Dublör reads versions up to ${version}. Use a newer Dublör.`,
  )
}
