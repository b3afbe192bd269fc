import { TypeCompiler } from '@sinclair/typebox/compiler'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { CoverageReport } from '../../src/journal/coverage-report.ts'
import { asking, customer, details, exercised, plane } from './asking.ts'

const { app, coverage, forget, get, list, patch } = asking()
afterAll(() => app.close())
beforeEach(() => forget())

describe('GET and DELETE /_dublor/sandboxes/:name/coverage', () => {
  it('shows which rules were exercised and which were not', async () => {
    await patch({ industry: 'Food' })
    const report = await coverage()
    expect([...TypeCompiler.Compile(CoverageReport).Errors(report)]).toEqual([])
    const [{ rules, endpoints }] = report.services.filter(({ name }) => name === 'cybercert') as [
      CoverageReport['services'][number],
    ]
    expect(rules.find(({ id }) => id === 'cybercert.details.patch-merges')).toMatchObject({
      exercised: true,
      basis: 'documented',
      requests: [{ method: 'PATCH', url: details, status: 200 }],
    })
    expect(rules.find(({ id }) => id === 'cybercert.details.put-writes-every-field')).toMatchObject(
      {
        exercised: false,
        requests: [],
        says: { en: expect.any(String), tr: expect.any(String) },
      },
    )
    expect(endpoints.filter(({ requests }) => requests > 0)).toEqual([
      { endpoint: 'PATCH /api/v1/customers/{uuid}/details', requests: 1 },
    ])
  })

  it('outlives a reset and what the journal drops, but not the sandbox', async () => {
    await patch({ industry: 'Food' })
    await app.inject({ method: 'POST', url: `${plane('a')}/reset` })
    expect(await list()).toEqual([])
    for (let count = 0; count < 60; count += 1) await get(customer)
    const wanted = 'cybercert.details.patch-merges'
    expect(exercised(await coverage())).toContain(wanted)
    await app.inject({ method: 'DELETE', url: plane('a') })
    expect(exercised(await coverage())).toEqual([])
  })

  it('is forgotten with the default sandbox too', async () => {
    await get(customer, 'default')
    expect(exercised(await coverage('default'))).not.toEqual([])
    await app.inject({ method: 'DELETE', url: plane('default') })
    expect(exercised(await coverage('default'))).toEqual([])
    expect(await list('', 'default')).toEqual([])
  })

  it('begins anew when it is deleted', async () => {
    await patch({ industry: 'Food' })
    const answer = await app.inject({ method: 'DELETE', url: `${plane('a')}/coverage` })
    expect(answer.statusCode).toBe(204)
    expect(exercised(await coverage())).toEqual([])
    expect(await list()).toHaveLength(1)
  })

  it('is empty for a sandbox that nobody used', async () => {
    const { summary } = await coverage('unused')
    expect(summary.documented.exercised).toBe(0)
    expect(summary.documented.total).toBeGreaterThan(10)
  })
})
