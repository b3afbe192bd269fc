import { afterAll, expect, it } from 'vitest'
import { contracts } from '../../contracts/index.ts'
import { createApp } from '../../src/app.ts'
import { services } from '../../src/services/index.ts'
import { record } from '../grading/record.ts'
import { complaint, pathIn, stageOf } from './play.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

it('every answer of the contracts is one that the documents tell of', async () => {
  const stage = await stageOf(app)
  const played = await record(services, contracts)
  const exchanges = played.flatMap((each) => each.exchanges)
  expect(exchanges.length).toBeGreaterThan(500)
  const wrong = exchanges.flatMap(({ asked: { method, url }, answered }) => {
    const { body: text, ...rest } = answered
    const path = pathIn(url)
    const of = complaint(stage, { method, path, text, ...rest })
    return of === undefined ? [] : [`${method} ${path}: ${answered.status}: ${of}`]
  })
  expect(wrong).toEqual([])
})
