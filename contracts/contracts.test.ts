import { settings } from 'pactum'
import { describe, expect, inject, it } from 'vitest'
import { contracts } from './index.ts'
import { stageAt } from './stage.ts'
import { mock } from './target.ts'

settings.setLogLevel('ERROR')

const target = mock(inject('target'), async () => {})

let count = 0

for (const { service, endpoint, cases } of contracts) {
  describe(endpoint, () => {
    for (const { rule, title, unnamed, prove } of cases) {
      it(`${title} [${rule}]`, async () => {
        count += 1
        const base = target.base(service, `contract-${process.pid}-${count}`)
        const stage = stageAt(base, target.tokens)
        await prove(stage)
        if (unnamed === undefined) expect([...stage.rulesSeen]).toContain(rule)
      })
    }
  })
}
