import type { Service } from '../service.ts'
import { type Recorder, recorderOf } from '../trail/recorder.ts'
import { Trail } from '../trail/trail.ts'

/** A service made ready to answer: what every request of it needs, worked out once. */
export interface Runtime {
  readonly service: Service
  /** Whether answers name their rules. */
  readonly headers: boolean
  readonly Recorder: new () => Recorder
  /** Of each collection: its name among those of all services, and its key field. */
  readonly collections: Readonly<Record<string, { readonly name: string; readonly key: string }>>
}

export function runtimeOf(service: Service, { headers }: { headers: boolean }): Runtime {
  const collections = Object.fromEntries(
    Object.entries(service.collections).map(([name, { key }]) => [
      name,
      { name: `${service.name}.${name}`, key },
    ]),
  )
  const Recorder = recorderOf(service.behaviours, new Trail(service.rules))
  return { service, headers, Recorder, collections }
}
