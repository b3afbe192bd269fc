import { beforeAll, describe, expect, it } from 'vitest'
import { contracts } from '../../contracts/index.ts'
import { services } from '../../src/services/index.ts'
import { filed } from '../../src/verify/play.ts'
import { type Played, record } from '../grading/record.ts'

const titles = filed(contracts).map(
  ({ endpoint, title, rule }) => `${endpoint}: ${title} [${rule}]`,
)

let recorded: readonly Played[] = []
beforeAll(async () => {
  recorded = await record(services, contracts)
})

describe('the contracts', () => {
  it.each(titles)('hold: %s', (title) => {
    const { failure, exchanges, named, rule, unnamed } = recorded[titles.indexOf(title)] ?? {}
    if (failure !== undefined) throw failure
    expect(exchanges?.length).toBeGreaterThan(0)
    if (unnamed === undefined) expect([...(named ?? [])]).toContain(rule)
  })
})
