import { settings } from 'pactum'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { contracts } from './index.ts'
import { NoToken, stageAt } from './stage.ts'
import { mock, remote } from './target.ts'

settings.setLogLevel('ERROR')

const url = inject('target')
const isMock = inject('isMock')
const target = isMock ? mock(url, async () => {}) : remote(url)

let count = 0

for (const { service, endpoint, cases } of contracts) {
  describe(endpoint, () => {
    for (const { rule, title, unnamed, prove } of cases) {
      it(`${title} [${rule}]`, async ({ skip }) => {
        count += 1
        const stage = stageAt(
          target.base(service, `contract-${process.pid}-${count}`),
          target.tokens,
        )
        try {
          await prove(stage)
        } catch (error) {
          if (error instanceof NoToken) skip(error.message)
          throw error
        }
        const named = isMock && unnamed === undefined
        if (named) expect([...stage.rulesSeen]).toContain(rule)
      })
    }
  })
}

afterAll(() => target.close())
