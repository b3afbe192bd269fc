import type { Entry } from '../../src/journal/entry.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'
import { Trail } from '../../src/trail/trail.ts'

/** The trail before any rule has shaped anything. */
export const noRules = new Trail(cybercert.rules)

/** An entry of which only some things matter. */
export const entryWith = (parts: Partial<Entry> = {}): Entry => ({
  id: 0,
  at: Date.parse('2025-11-20T12:00:01Z'),
  clock: Date.parse('2025-11-20T12:00:00Z'),
  service: 'cybercert',
  method: 'GET',
  url: '/api/v1/customers',
  endpoint: '/customers',
  persona: 'demo-admin',
  hasToken: true,
  contentType: undefined,
  asked: undefined,
  unreadable: undefined,
  status: 200,
  answered: '{}',
  trail: noRules,
  milliseconds: 1.23456,
  written: undefined,
  refused: undefined,
  faults: undefined,
  wanted: false,
  ...parts,
})
