import type { Metric, Registry } from 'prom-client'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Service } from '../service.ts'
import type { Counters } from './counters.ts'
import { durationMetric } from './durations.ts'
import { guessesIn } from './guesses.ts'
import { labelsOf } from './labels.ts'

/** What is counted, and of what. */
export interface Counted {
  readonly counters: Counters
  readonly sandboxes: Sandboxes
  readonly services: readonly Service[]
}

/** The metrics of one server, which take their numbers from its counters whenever they are collected. */
export function registryOf(
  { Registry, Counter, Gauge }: typeof import('prom-client'),
  { counters, sandboxes, services }: Counted,
): Registry {
  const registry = new Registry()
  const registers = [registry]
  const labels = labelsOf(services)

  new Counter({
    name: 'dublor_requests_total',
    help: 'Requests that a service answered.',
    labelNames: ['service', 'endpoint', 'method', 'status'],
    registers,
    collect() {
      this.reset()
      for (const counted of counters.endpoints()) {
        for (const [method, statuses] of counted.answers) {
          for (const [status, count] of statuses) {
            this.inc({ ...labels(counted), method, status }, count)
          }
        }
      }
    },
  })
  new Counter({
    name: 'dublor_guesses_served_total',
    help: 'Answers that leant on an assumed rule.',
    labelNames: ['rule'],
    registers,
    collect() {
      this.reset()
      for (const [rule, count] of guessesIn(counters, services)) this.inc({ rule }, count)
    },
  })
  new Counter({
    name: 'dublor_faults_total',
    help: 'Answers in which a fault acted.',
    labelNames: ['fault'],
    registers,
    collect() {
      this.reset()
      for (const [fault, count] of counters.faults) this.inc({ fault }, count)
    },
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  gauge('dublor_sandboxes', 'Sandboxes, the default one among them.', () => sandboxes.size)
  gauge(
    'dublor_sandbox_bytes',
    'What all sandboxes keep, about, in bytes; journals apart.',
    () => sandboxes.bytes,
  )
  gauge(
    'dublor_sandbox_bytes_max',
    'How much that may be: more is refused.',
    () => sandboxes.mostBytes,
  )
  gauge('dublor_journal_entries', 'Requests that the journals of all sandboxes hold.', () =>
    sum(sandboxes, 'size'),
  )
  gauge(
    'dublor_journal_bytes',
    'What all journals take, about, in bytes, with what they know of coverage.',
    () => sum(sandboxes, 'bytes'),
  )
  // A registry asks no more of a metric than its name and its values.
  registry.registerMetric(durationMetric(counters, labels) as unknown as Metric)
  return registry
}

function sum(sandboxes: Sandboxes, what: 'size' | 'bytes'): number {
  let total = 0
  for (const { journal } of sandboxes.leastFirst()) total += journal?.[what] ?? 0
  return total
}
