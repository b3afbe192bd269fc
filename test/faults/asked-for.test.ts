import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inHeader, partsOf, valueIn } from '../../src/faults/header-form.ts'
import { faults } from '../../src/faults/index.ts'
import { details, type Stage, stage } from './client.ts'

let at: Stage
beforeAll(async () => {
  at = await stage()
})
afterAll(() => at.app.close())

const prefer = (prefer: string) => at.ask('x', { headers: { prefer } })
const wanting = (fault: string) => at.ask('x', { headers: { 'dublor-fault': fault } })

describe('Prefer', () => {
  it.each([
    'code=403',
    'code="403"',
    'code = 403',
    'Code=403',
    'respond-async, code=403',
    'example=cat,code=403;strength=strong, wait=10',
    'code=403, code=200',
  ])('%s wants 403', async (text) => {
    const { status, headers } = await prefer(text)
    expect(status).toBe(403)
    expect(headers['dublor-fault']).toBe('status=403')
  })

  it.each(['return=minimal', 'dynamic=true, respond-async', '', ',', 'foo="code=403, bar"'])(
    '%j wants nothing here',
    async (text) => {
      const { status, headers } = await prefer(text)
      expect(status).toBe(200)
      expect(headers['dublor-fault']).toBeUndefined()
    },
  )

  it.each(['code=abc', 'code=99', 'code=600', 'code='])('%s is refused', async (text) => {
    const { status, text: body } = await prefer(text)
    expect(status).toBe(400)
    expect(JSON.parse(body).message).toContain('Prefer: code=503')
  })
})

describe('Dublor-Fault', () => {
  it('takes several, with and without values', async () => {
    const { status, headers, error } = await wanting('latency=5, status=503,truncate')
    expect([status, error]).toEqual([503, 'ECONNRESET'])
    expect(headers['dublor-fault']).toBe('latency=5, status=503, truncate')
  })

  it('takes the ends between which a wait is drawn', async () => {
    const { headers } = await wanting('latency=3..5')
    expect(headers['dublor-fault']).toMatch(/^latency=[345]$/)
  })

  it('takes quoted values', async () => {
    const { headers } = await wanting('content-type="text/html; a=1, b=2"')
    expect(headers['content-type']).toBe('text/html; a=1, b=2')
    expect(headers['dublor-fault']).toBe('content-type="text/html; a=1, b=2"')
  })

  it('goes together with Prefer', async () => {
    const headers = { prefer: 'code=418', 'dublor-fault': 'content-type' }
    const seen = await at.ask('x', { headers })
    expect(seen.status).toBe(418)
    expect(seen.headers['content-type']).toContain('text/html')
  })

  it.each(
    faults.flatMap(({ name, value }) =>
      (value['examples'] as unknown[]).flatMap((example) => inHeader(name, example) ?? []),
    ),
  )('takes %s', async (text) => {
    const headers = { 'dublor-fault': text }
    const { status } = await at.ask('x', { path: '/api/v1/nope', headers })
    expect(status).not.toBe(400)
  })

  it.each([
    ['latncy=5', 'Did you mean latency?'],
    ['lost', 'Did you mean lost-answer?'],
    ['teapot', 'There are latency, reset,'],
    ['latency', 'Dublor-Fault: latency=800'],
    ['latency=soon', 'Dublor-Fault: latency=800'],
    ['latency=600001', 'Dublor-Fault: latency=800'],
    ['latency=900..100', 'min is more than max'],
    ['reset=5', 'Dublor-Fault: reset'],
    ['status=199', 'Dublor-Fault: status=503'],
    ['content-type="text/html\r"', 'Dublor-Fault: content-type'],
    ['content-type=ştext/html', 'Dublor-Fault: content-type'],
    ['=5', 'There is no fault ""'],
    ['__proto__=5', 'There is no fault "__proto__"'],
  ])('%j is refused and says what there is', async (text, words) => {
    const { statusCode, body } = await at.app.inject({
      url: details,
      headers: { authorization: 'Bearer demo-admin', 'dublor-fault': text },
    })
    expect(statusCode).toBe(400)
    expect(Object.keys(JSON.parse(body))).toEqual(['message'])
    expect(JSON.parse(body).message).toContain(words)
  })

  it('is read whatever comes, and never breaks the server', async () => {
    const part = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(',', '=', '"', '\\', ' ', 'status', 'code', 'drip', '1', '..', ';', '5'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const text = parts.join('')
        const { statusCode } = await at.app.inject({
          url: '/api/v1/nope',
          headers: { authorization: 'Bearer demo-admin', 'dublor-fault': text, prefer: text },
        })
        expect(statusCode === 404 || statusCode === 400 || text.includes('status')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('is written as it is read', () => {
    const value = fc.oneof(
      fc.constant(true),
      fc.nat(),
      fc.record({ min: fc.nat(), max: fc.nat() }, { noNullPrototype: true }),
      fc.stringMatching(/^[a-z]+\/[a-z]+(; [a-z]=[a-z,"\\]{1,5})?$/),
    )
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        const text = values.map((each) => inHeader('x', each)).join(', ')
        expect(partsOf(text).map(([name, each]) => [name, valueIn(each)])).toEqual(
          values.map((each) => ['x', each]),
        )
      }),
    )
  })
})

describe('a page of another origin', () => {
  const origin = 'https://app.example.com'

  it('may want faults, and may read which acted', async () => {
    const { statusCode, headers } = await at.app.inject({
      method: 'OPTIONS',
      url: details,
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'dublor-fault,prefer',
      },
    })
    expect(statusCode).toBe(204)
    expect(headers['access-control-allow-headers']).toBe('dublor-fault,prefer')
    for (const fault of ['status=503', 'content-type', 'drip=1', 'teapot']) {
      const seen = await at.ask('x', { headers: { origin, 'dublor-fault': fault } })
      expect(seen.headers['access-control-allow-origin']).toBe(origin)
      expect(seen.headers['access-control-expose-headers']).toContain('Dublor-Fault')
    }
  })
})

describe('a server that names nothing in headers', () => {
  it('does not name faults either', async () => {
    const silent = await stage({ headers: false })
    const { status, headers } = await silent.ask('x', { headers: { prefer: 'code=503' } })
    expect(status).toBe(503)
    expect(headers['dublor-fault']).toBeUndefined()
    await silent.app.close()
  })
})

describe('a strict server', () => {
  it('serves a wanted failure that is no guess about a documented call, and refuses others', async () => {
    const strict = await stage({ strict: true })
    const status = async (code: number, path = details) =>
      (
        await strict.ask('x', {
          path,
          headers: { prefer: `code=${code}`, accept: 'application/json' },
        })
      ).status
    expect(await status(503)).toBe(503)
    expect(await status(403)).toBe(403)
    expect(await status(415)).toBe(501)
    expect(await status(201, `${details}?colour=red`)).toBe(501)
    await strict.app.close()
  })
})
