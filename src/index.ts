import type { Dublor } from './client/dublor.ts'
import type { AppOptions } from './options.ts'

export type { ClockHandle } from './client/clock.ts'
export { type ConnectOptions, connect } from './client/connect.ts'
export type { Dublor } from './client/dublor.ts'
export type { SandboxEvents, Subscription } from './client/events.ts'
export type { FaultOrder, FaultsHandle, FaultValues } from './client/faults.ts'
export type { MutantsHandle } from './client/mutants.ts'
export { NoServer } from './client/no-server.ts'
export { NotVerified } from './client/not-verified.ts'
export { Refused } from './client/refused.ts'
export type { RequestFilter, SandboxHandle, StateValues } from './client/sandbox-handle.ts'
export type { ServiceHandle, ServiceName } from './client/services.ts'
export { BrokenFixture } from './fixture/broken.ts'
export type { AppOptions } from './options.ts'
export { CannotStore } from './storage/cannot-store.ts'
export { WrongSetting } from './wrong-setting.ts'

export interface DublorOptions extends AppOptions {
  /** Where to listen; any free port if left out. */
  readonly port?: number
  /** The address to listen on; 127.0.0.1 if left out. */
  readonly host?: string
}

/**
 * Starts a double in this process.
 * @throws {BrokenFixture} if the fixture cannot be used.
 * @throws {WrongSetting} if an option cannot be.
 * @throws {CannotStore} if sandboxes cannot be kept where they are to be kept.
 * @example
 * const dublor = await createDublor({ fixture: 'docs' })
 * const world = dublor.sandbox('a')
 * await world.clock.freeze('2025-11-20T12:00:00Z')
 */
export async function createDublor(options: DublorOptions = {}): Promise<Dublor> {
  // Whoever only connects to one loads nothing of it.
  const { startDublor } = await import('./start-dublor.ts')
  return startDublor(options)
}
