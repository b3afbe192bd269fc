import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { journalOf } from '../../src/journal/journal.ts'
import { details, type Stage, stage } from './client.ts'

let at: Stage
beforeAll(async () => {
  at = await stage()
})
afterAll(() => at.app.close())

const always = (fault: object, match: object = {}) => [{ match, fault }]
const patch = { method: 'PATCH', body: { industry: 'Food' } }
const industry = async (sandbox: string) => JSON.parse((await at.ask(sandbox)).text).industry

/** What comes over a bare connection on which the details are asked for, and how it ends. */
async function wire(sandbox: string) {
  const socket = connect(Number(new URL(at.url).port), '127.0.0.1')
  let came = ''
  socket.setEncoding('utf8').on('data', (piece: string) => {
    came += piece
  })
  const ended = new Promise<string | undefined>((resolve) => {
    socket.on('end', () => resolve('end'))
    socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
  })
  const authorization = 'Authorization: Bearer demo-admin'
  socket.write(
    `GET ${details} HTTP/1.1\r\nHost: x\r\nDublor-Sandbox: ${sandbox}\r\n${authorization}\r\n\r\n`,
  )
  return { ended: await ended, came }
}

describe('latency', () => {
  it('keeps a request waiting for so long', async () => {
    await at.put('latency', always({ latency: 60 }))
    const { status, milliseconds, headers } = await at.ask('latency')
    expect(status).toBe(200)
    expect(milliseconds).toBeGreaterThanOrEqual(59)
    expect(headers['dublor-fault']).toBe('latency=60')
  })

  it('draws each wait from between two ends', async () => {
    await at.put('between', always({ latency: { min: 20, max: 60 } }))
    const seen = await Promise.all(Array.from({ length: 20 }, () => at.ask('between')))
    const waits = seen.map(({ headers }) => Number(String(headers['dublor-fault']).split('=')[1]))
    expect(new Set(waits).size).toBeGreaterThan(1)
    for (const [place, { milliseconds }] of seen.entries()) {
      expect(waits[place]).toBeGreaterThanOrEqual(20)
      expect(waits[place]).toBeLessThanOrEqual(60)
      expect(milliseconds).toBeGreaterThanOrEqual((waits[place] ?? 0) - 1)
    }
  })

  it('holds nobody else up', async () => {
    await at.put('slow', always({ latency: 60_000 }))
    const slow = at.ask('slow').then(() => 'slow')
    expect(await Promise.race([slow, at.ask('other').then(() => 'other')])).toBe('other')
  })
})

describe('status', () => {
  it('answers with the body that the service has for it, and carries nothing out', async () => {
    await at.put('status', always({ status: 403 }, { method: 'PATCH' }))
    const { status, text, headers } = await at.ask('status', patch)
    expect(status).toBe(403)
    expect(text).toBe('{"message":"Forbidden"}')
    expect(headers['dublor-fault']).toBe('status=403')
    expect(headers['dublor-rules']).toBe('cybercert.common.forbidden')
    expect(headers['dublor-basis']).toBe('documented')
    expect(await industry('status')).toBe('Technology')
  })

  it.each([201, 399])('%i carries the request out and changes the status alone', async (wanted) => {
    const name = `below-${wanted}`
    const usual = await at.ask('usual', patch)
    await at.put(name, always({ status: wanted }, { method: 'PATCH' }))
    const { status, text } = await at.ask(name, patch)
    expect(status).toBe(wanted)
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(JSON.parse(usual.text)))
    expect(await industry(name)).toBe('Food')
  })

  it('shows a refusal as it is under a status that has another shape', async () => {
    await at.put('fine', always({ status: 200 }))
    const path = details.replace('550e8400', '00000000')
    const { status, text } = await at.ask('fine', { path })
    expect(status).toBe(200)
    expect(text).toBe('{"message":"Customer not found"}')
  })

  it('has no body where the status may have none', async () => {
    await at.put('empty', always({ status: 204 }))
    const { status, text, headers } = await at.ask('empty')
    expect(status).toBe(204)
    expect(text).toBe('')
    expect(headers['content-type']).toBeUndefined()
  })

  it('is answered before the body is looked at', async () => {
    await at.put('unread', always({ status: 503 }))
    const { status } = await at.ask('unread', { method: 'POST', path: '/api/customers', body: 5 })
    expect(status).toBe(503)
  })
})

describe('rate-limit', () => {
  it('answers 429 with the headers of Laravel, by the clock of the sandbox', async () => {
    await at.app.inject({
      method: 'PUT',
      url: '/_dublor/sandboxes/limited/clock',
      payload: { frozen: '2025-11-20T12:00:00Z' },
    })
    await at.put('limited', always({ 'rate-limit': { seconds: 30, limit: 100 } }))
    const { status, text, headers } = await at.ask('limited')
    expect(status).toBe(429)
    expect(text).toBe('{"message":"Too Many Attempts."}')
    expect(headers).toMatchObject({
      'retry-after': '30',
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2025-11-20T12:00:30Z') / 1000),
    })
  })

  it('waits for a minute if nothing is said', async () => {
    await at.put('minute', always({ 'rate-limit': true }))
    expect((await at.ask('minute')).headers['retry-after']).toBe('60')
  })
})

describe('reset', () => {
  it('resets the connection before any answer, and carries nothing out', async () => {
    await at.put('reset', always({ reset: true }, { method: 'PATCH' }))
    const { status, error } = await at.ask('reset', patch)
    expect(status).toBeUndefined()
    expect(error).toBe('ECONNRESET')
    expect(await industry('reset')).toBe('Technology')
  })

  it('is a reset on the wire, not an end', async () => {
    await at.put('wire', always({ reset: true }))
    expect(await wire('wire')).toEqual({ came: '', ended: 'ECONNRESET' })
  })

  it('stands in the journal as a request without an answer', async () => {
    await at.put('journal', always({ reset: true }))
    await at.ask('journal')
    const entries = journalOf(at.app.sandboxes.pick('journal'))?.entries() ?? []
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ status: 0, persona: 'demo-admin', faults: ['reset'] })
    expect(entries[0]?.answered).toBeUndefined()
  })
})

describe('reset-midway', () => {
  it('resets the connection in the middle of the answer, whose request is carried out', async () => {
    await at.put('midway', always({ 'reset-midway': true }, { method: 'PATCH' }))
    const { status, text, headers, error } = await at.ask('midway', patch)
    expect(status).toBe(200)
    expect(error).toBe('ECONNRESET')
    expect(text.length).toBeLessThan(Number(headers['content-length']))
    expect(await industry('midway')).toBe('Food')
  })

  it('is a reset on the wire, once the half has come', async () => {
    await at.put('midwire', always({ 'reset-midway': true }))
    const { came, ended } = await wire('midwire')
    expect(ended).toBe('ECONNRESET')
    expect(came).toContain('{"id":1,')
    expect(came).not.toContain('}')
  })

  it('resets the connection at once where there is no body to be in the middle of', async () => {
    await at.put('nobody', always({ 'reset-midway': true, status: 204 }))
    const { status, error } = await at.ask('nobody')
    expect([status, error]).toEqual([undefined, 'ECONNRESET'])
  })
})

describe('truncate', () => {
  it('promises the whole length and sends half of the body', async () => {
    const whole = await at.ask('whole')
    await at.put('truncate', always({ truncate: true }))
    const { status, text, headers, error } = await at.ask('truncate')
    expect(status).toBe(200)
    expect(headers['content-length']).toBe(String(Buffer.byteLength(whole.text)))
    expect(Buffer.byteLength(text)).toBe(Buffer.byteLength(whole.text) >> 1)
    expect(whole.text.startsWith(text)).toBe(true)
    expect(error).toBe('ECONNRESET')
  })

  it('is an end on the wire, not a reset', async () => {
    await at.put('half', always({ truncate: true }))
    const { came, ended } = await wire('half')
    expect(ended).toBe('end')
    expect(came).toContain('{"id":1,')
    expect(came).not.toContain('}')
  })

  it('leaves an answer without a body whole', async () => {
    await at.put('hole', always({ truncate: true, status: 204 }))
    const { status, error, headers } = await at.ask('hole')
    expect([status, error]).toEqual([204, undefined])
    expect(headers['content-length']).toBeUndefined()
  })
})

describe('malformed', () => {
  it('is good HTTP whose JSON cannot be parsed', async () => {
    const whole = await at.ask('whole')
    await at.put('malformed', always({ malformed: true }))
    const { status, text, headers, error } = await at.ask('malformed')
    expect([status, error]).toEqual([200, undefined])
    expect(headers['content-type']).toContain('application/json')
    expect(headers['content-length']).toBe(String(Buffer.byteLength(text)))
    expect(text).toBe(whole.text.slice(0, -1))
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })
})

describe('drip', () => {
  it('sends the answer slowly, a few bytes at a time', async () => {
    const whole = await at.ask('whole')
    await at.put('drip', always({ drip: { bytes: 64, every: 10 } }))
    const { status, text, milliseconds, error } = await at.ask('drip')
    const pauses = Math.ceil(Buffer.byteLength(whole.text) / 64) - 1
    expect([status, error]).toEqual([200, undefined])
    expect(text).toBe(whole.text)
    expect(pauses).toBeGreaterThan(3)
    expect(milliseconds).toBeGreaterThanOrEqual(pauses * 9)
  })
})

describe('content-type', () => {
  it.each([
    [true, 'text/html; charset=UTF-8'],
    ['text/csv', 'text/csv'],
  ])('%j claims %s for the same body', async (value, type) => {
    const whole = await at.ask('whole')
    await at.put('type', always({ 'content-type': value }))
    const { status, text, headers } = await at.ask('type')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(text).toBe(whole.text)
  })
})

describe('lost-answer', () => {
  it('keeps what was written, although the connection dies', async () => {
    await at.put('lost', always({ 'lost-answer': true }, { method: 'PATCH' }))
    const { status, error } = await at.ask('lost', patch)
    expect([status, error]).toEqual([undefined, 'ECONNRESET'])
    expect(await industry('lost')).toBe('Food')
    const entry = journalOf(at.app.sandboxes.pick('lost'))?.entries()[0]
    expect(entry).toMatchObject({ status: 200, faults: ['lost-answer'] })
    expect(entry?.written).toHaveLength(1)
  })

  it('makes two customers of a client that simply asks again', async () => {
    await at.put('twice', [{ match: { method: 'POST' }, fault: { 'lost-answer': true }, times: 1 }])
    const post = { method: 'POST', path: '/api/v1/customers', body: { company_name: 'Once' } }
    const first = await at.ask('twice', post)
    const second = await at.ask('twice', post)
    expect([first.status, second.status]).toEqual([undefined, 201])
    const list = await at.ask('twice', { path: '/api/v1/customers?search=Once' })
    expect(JSON.parse(list.text).total).toBe(2)
  })
})

describe('stale-read', () => {
  const stale = always({ 'stale-read': true })

  it('answers a GET as before the last write', async () => {
    await at.ask('stale', { method: 'PATCH', body: { industry: 'Old' } })
    await at.ask('stale', { method: 'PATCH', body: { industry: 'New' } })
    await at.put('stale', stale)
    expect(await industry('stale')).toBe('Old')
    await at.put('stale', [])
    expect(await industry('stale')).toBe('New')
  })

  it('does not show what was just created, in lists neither', async () => {
    await at.put('unborn', stale)
    const path = '/api/v1/customers'
    const post = { method: 'POST', path, body: { company_name: 'Unborn' } }
    const { uuid } = JSON.parse((await at.ask('unborn', post)).text)
    expect((await at.ask('unborn', { path: `${path}/${uuid}` })).status).toBe(404)
    const list = await at.ask('unborn', { path: `${path}?search=Unborn` })
    expect(JSON.parse(list.text).total).toBe(0)
  })

  it('does not take a read that made a row on first use for a write', async () => {
    await at.ask('reader', patch)
    const reading = { path: '/api/v1/user/settings', token: 'demo-eur' }
    expect((await at.ask('reader', reading)).status).toBe(200)
    const entries = journalOf(at.app.sandboxes.pick('reader'))?.entries() ?? []
    expect(entries.map(({ method, written }) => [method, written?.length])).toEqual([
      ['PATCH', 1],
      ['GET', 1],
    ])
    await at.put('reader', stale)
    expect(await industry('reader')).toBe('Technology')
  })

  it('lets a write see the world as it is', async () => {
    await at.put('writes', stale)
    await at.ask('writes', patch)
    const { text, headers } = await at.ask('writes', {
      method: 'PATCH',
      body: { employee_count: 7 },
    })
    expect(JSON.parse(text).industry).toBe('Food')
    expect(headers['dublor-fault']).toBeUndefined()
  })

  it('answers as ever where more has changed than is copied', async () => {
    await at.ask('grown', { method: 'PATCH', body: { industry: 'New' } })
    const changes = Array.from({ length: 2000 }, (_, key) => ({
      ...{ collection: 'cybercert.customers', key: `key ${key}`, row: null },
    }))
    at.app.sandboxes.pick('grown').commit(changes)
    await at.put('grown', stale)
    expect(await industry('grown')).toBe('New')
  })

  it('answers as ever where nothing was written to the service', async () => {
    await at.put('calm', stale)
    const post = { method: 'PATCH', path: '/api/customers/1', body: { city: 'İZMİR' } }
    expect((await at.ask('calm', post)).status).toBe(200)
    expect(await industry('calm')).toBe('Technology')
    const { text } = await at.ask('calm', { path: '/api/customers/1' })
    expect(JSON.parse(text).data.city).not.toBe('İZMİR')
  })
})

describe('several faults in one rule', () => {
  it('act together', async () => {
    await at.put('many', always({ status: 503, latency: 30, 'content-type': true, truncate: true }))
    const { status, headers, milliseconds, error } = await at.ask('many')
    expect(status).toBe(503)
    expect(milliseconds).toBeGreaterThanOrEqual(29)
    expect(headers['content-type']).toBe('text/html; charset=UTF-8')
    expect(headers['dublor-fault']).toBe('latency=30, status=503, content-type, truncate')
    expect(error).toBe('ECONNRESET')
  })

  it('of which two choose the status have that of the later one in the catalogue', async () => {
    await at.put('both', always({ status: 503, 'rate-limit': 9 }))
    const { status, headers } = await at.ask('both')
    expect([status, headers['retry-after']]).toEqual([503, '9'])
  })

  it('wait before the connection is reset', async () => {
    await at.put('late', always({ reset: true, latency: 30 }))
    const { error, milliseconds } = await at.ask('late')
    expect(error).toBe('ECONNRESET')
    expect(milliseconds).toBeGreaterThanOrEqual(29)
  })
})

describe('a path that no endpoint has', () => {
  it.each([
    [{ status: 503 }, 503, undefined],
    [{ truncate: true }, 404, 'ECONNRESET'],
    [{ reset: true }, undefined, 'ECONNRESET'],
    [{ latency: 10 }, 404, undefined],
  ])('is disturbed by %j too, once', async (fault, status, error) => {
    await at.put('nowhere', [{ fault, times: 5 }])
    const seen = await at.ask('nowhere', { path: '/api/v1/nope' })
    expect([seen.status, seen.error]).toEqual([status, error])
    expect(await at.rules('nowhere')).toMatchObject([{ left: 4 }])
  })
})
