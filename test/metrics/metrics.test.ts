import { afterAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { samples } from './samples.ts'

const app = createApp({ fixture: 'docs' })
const other = createApp({ fixture: 'docs' })
afterAll(() => Promise.all([app.close(), other.close()]))

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const headers = { authorization: 'Bearer demo-admin' }
const scrape = async (from: App) => samples((await from.inject('/_dublor/metrics')).body)

const path = 'endpoint="/api/v1/customers/{uuid}/details"'

describe('GET /_dublor/metrics', () => {
  it('has the form and the type that Prometheus reads', async () => {
    const answer = await app.inject('/_dublor/metrics')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    for (const name of [
      'dublor_requests_total',
      'dublor_guesses_served_total',
      'dublor_faults_total',
    ]) {
      expect(answer.body).toContain(`# TYPE ${name} counter\n`)
    }
    expect(answer.body).toContain('# TYPE dublor_request_duration_seconds histogram\n')
    const types = answer.body.match(/^# TYPE \S+/gm) ?? []
    expect(new Set(types).size).toBe(types.length)
    expect(samples(answer.body)['dublor_sandboxes']).toBe(1)
  })

  it('counts what was asked since, however often it is looked at', async () => {
    for (const status of ['demo-admin', 'demo-admin', 'nobody']) {
      await app.inject({ url: details, headers: { authorization: `Bearer ${status}` } })
    }
    await app.inject({ url: '/api/v1/nope', headers })
    await app.inject({ url: `/~mine${details}`, headers })
    await scrape(app)
    const found = await scrape(app)
    const requests = Object.entries(found).filter(([name]) => name.startsWith('dublor_requests_'))
    expect(Object.fromEntries(requests)).toEqual({
      [`dublor_requests_total{service="cybercert",${path},method="GET",status="200"}`]: 3,
      [`dublor_requests_total{service="cybercert",${path},method="GET",status="401"}`]: 1,
      'dublor_requests_total{service="cybercert",endpoint="none",method="GET",status="404"}': 1,
    })
    expect(found['dublor_sandboxes']).toBe(2)
    expect(found['dublor_journal_entries']).toBe(5)
    expect(found['dublor_journal_bytes']).toBeGreaterThan(5 * 100)
  })

  it('counts durations in buckets that grow, the last of which has all', async () => {
    const found = await scrape(app)
    const labels = `service="cybercert",${path}`
    const name = 'dublor_request_duration_seconds'
    const buckets = Object.entries(found)
      .filter(([each]) => each.startsWith(`${name}_bucket{${labels}`))
      .map(([, count]) => count)
    expect(buckets).toHaveLength(17)
    expect(buckets).toEqual([...buckets].sort((a, b) => a - b))
    expect(found[`${name}_bucket{${labels},le="+Inf"}`]).toBe(4)
    expect(found[`${name}_count{${labels}}`]).toBe(4)
    expect(found[`${name}_sum{${labels}}`]).toBeGreaterThan(0)
  })

  it('counts guesses that were served, by rule', async () => {
    const answer = await other.inject({ url: '/api/customers/1', headers })
    expect(answer.headers['dublor-basis']).toBe('assumed')
    const found = await scrape(other)
    const guesses = Object.entries(found).filter(([name]) => name.includes('guesses_served'))
    const named = String(answer.headers['dublor-rules']).split(', ')
    expect(guesses.length).toBeGreaterThan(0)
    for (const [name, count] of guesses) {
      expect(named).toContain(/rule="(.*)"/.exec(name)?.[1])
      expect(count).toBe(1)
    }
  })

  it('tells of the process', async () => {
    const found = await scrape(app)
    expect(found['process_resident_memory_bytes']).toBeGreaterThan(0)
    expect(found['nodejs_eventloop_lag_p99_seconds']).toBeDefined()
  })

  it('counts each server of a program apart', async () => {
    const third = createApp({ fixture: 'docs' })
    const found = await scrape(third)
    expect(Object.keys(found).filter((name) => name.startsWith('dublor_requests_'))).toEqual([])
    await third.close()
  })
})
