import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { ShownEntry } from '../../src/journal/shown-entry.ts'

const app = createApp({ fixture: 'demo', bodyLimit: 2000 })
beforeAll(async () => {
  const payload = { clock: { frozen: '2025-11-20T12:00:00Z' } }
  await app.inject({ method: 'PUT', url: '/_dublor/sandboxes/default', payload })
})
afterAll(() => app.close())

const uuid = '550e8400-e29b-41d4-a716-446655440000'
const customer = `/api/v1/customers/${uuid}`
const details = `${customer}/details`

interface Asking {
  readonly token?: string | null
  readonly payload?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

async function ask(line: string, { token = 'demo-admin', payload, headers }: Asking = {}) {
  const [method, url = ''] = line.split(' ')
  await app.inject({
    method: method as 'GET',
    url,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(payload === undefined ? {} : { payload: payload as string }),
  })
  const { requests } = (await app.inject('/_dublor/sandboxes/default/requests?limit=1')).json()
  return requests[0] as ShownEntry
}

const json = { 'content-type': 'application/json' }

describe('why a request was refused', () => {
  it.each<[string, Asking, string, string]>([
    [
      `GET ${details}`,
      { token: null },
      '401: no token came. Send the header Authorization: Bearer TOKEN with one that GET /_dublor/personas lists.',
      '401: token gelmedi. GET /_dublor/personas listesindeki tokenlardan biriyle Authorization: Bearer TOKEN başlığını gönderin.',
    ],
    [
      'GET /api/customers',
      { token: 'abc' },
      "401: the token that came is nobody's. GET /_dublor/personas lists those there are.",
      '401: gelen token kimsenin değil. Var olanları GET /_dublor/personas listeler.',
    ],
    [
      `GET ${details}`,
      { token: 'demo-expired' },
      "401: the token of demo-expired expired at 2020-01-01T00:00:00.000Z, and the sandbox's clock says 2025-11-20T12:00:00.000Z.",
      '401: demo-expired adlı personanın token süresi doldu. Son geçerlilik anı: 2020-01-01T00:00:00.000Z; sandbox saati: 2025-11-20T12:00:00.000Z.',
    ],
    [
      `PATCH ${details}`,
      { token: 'demo-viewer', payload: {} },
      '403: demo-viewer holds neither customer.details.update nor customer.details.update.own.',
      '403: demo-viewer adlı personanın ne customer.details.update ne de customer.details.update.own yetkisi var.',
    ],
    [
      `PATCH ${details}`,
      { token: 'demo-owner', payload: {} },
      '403: demo-owner is user 2 and holds only customer.details.update.own, and this record belongs to user 1.',
      '403: 2 numaralı kullanıcı olan demo-owner yalnızca customer.details.update.own yetkisine sahip; bu kaydın sahibi ise 1 numaralı kullanıcı.',
    ],
    [
      'GET /api/v1/customers/nobody',
      {},
      '404: no record of customers has the uuid nobody.',
      '404: customers içinde uuid değeri nobody olan kayıt yok.',
    ],
    [
      'DELETE /api/customers/9%39',
      {},
      '404: no record of customers has the id 99.',
      '404: customers içinde id değeri 99 olan kayıt yok.',
    ],
    [
      `POST ${customer}/restore`,
      {},
      `404: the record of customers with the uuid ${uuid} is there and is not deleted. The rules: cybercert.customers.restore-only-deleted (Restore of a customer that is not deleted answers like an unknown one); cybercert.customers.restore-not-found (Restore of an unknown customer answers 404 {"message":"Customer not found"}).`,
      `404: customers içinde uuid değeri ${uuid} olan kayıt duruyor, silinmemiş. Kurallar: cybercert.customers.restore-only-deleted (Silinmemiş müşteri için geri yükleme, bilinmeyen müşteri gibi yanıtlanır); cybercert.customers.restore-not-found (Bilinmeyen müşteri için geri yükleme 404 {"message":"Customer not found"} yanıtını verir).`,
    ],
    [
      `POST ${details}/restore`,
      {},
      '404, by the rules: cybercert.details.restore-only-deleted (Only a deleted row can be restored; otherwise 404 {"message":"Customer detail not found"}).',
      '404, şu kurallara göre: cybercert.details.restore-only-deleted (Yalnızca silinmiş kayıt geri yüklenir; değilse 404 {"message":"Customer detail not found"}).',
    ],
    [
      `PATCH ${details}`,
      { payload: '{"industry"', headers: json },
      "400: the body cannot be read as JSON: Expected ':' after property name in JSON at position 11.",
      "400: gövde JSON olarak okunamıyor: Expected ':' after property name in JSON at position 11.",
    ],
    [
      `PATCH ${details}`,
      { payload: 'industry=Food', headers: { 'content-type': 'text/plain' } },
      '415: the body came as text/plain. Send Content-Type: application/json.',
      '415: gövdenin türü text/plain. Content-Type: application/json gönderin.',
    ],
    [
      `PATCH ${details}`,
      { payload: 'industry=Food' },
      '415: the body came without a Content-Type. Send Content-Type: application/json.',
      '415: gövde Content-Type olmadan geldi. Content-Type: application/json gönderin.',
    ],
    [
      `PATCH ${details}`,
      { payload: { industry: 'x'.repeat(3000) } },
      '413: the body is larger than this server reads; --body-limit sets how much it reads.',
      '413: gövde bu sunucunun okuduğundan büyük; ne kadar okuyacağını --body-limit belirler.',
    ],
    [
      'POST /api/v1/customers',
      { payload: { email: 5 } },
      '422: company_name (not sent): The company name field is required; email (sent: 5): The email field must be a string.',
      '422: company_name (gönderilmedi) zorunlu; email (gönderilen: 5) metin olmalı.',
    ],
    [
      `PATCH ${details}`,
      { payload: [], headers: json },
      '422: body (sent: []): The request body must be a JSON object.',
      '422: body (gönderilen: []) bir JSON nesnesi olmalı.',
    ],
    [
      `DELETE /api/v1/customers`,
      {},
      '405: /api/v1/customers takes only GET, POST; what came is DELETE.',
      '405: /api/v1/customers yolu yalnızca GET, POST kabul eder; gelen: DELETE.',
    ],
    [
      `GET /api/v1/custmers/${uuid}/detail?page=1`,
      {},
      `404: CyberCert has nothing at GET /api/v1/custmers/${uuid}/detail. Nearest: GET /api/v1/customers/{uuid}/details.`,
      `404: CyberCert servisinde GET /api/v1/custmers/${uuid}/detail yok. En yakını: GET /api/v1/customers/{uuid}/details.`,
    ],
    [
      `GET /api/v1/customer/${uuid}`,
      {},
      `404: CyberCert has nothing at GET /api/v1/customer/${uuid}. Nearest: GET /api/v1/customers/{uuid}.`,
      `404: CyberCert servisinde GET /api/v1/customer/${uuid} yok. En yakını: GET /api/v1/customers/{uuid}.`,
    ],
    [
      `PATCH /api/customers/${uuid}/details`,
      { payload: {} },
      `404: FaturaEntegratör has nothing at PATCH /api/customers/${uuid}/details. Nearest: PATCH /api/v1/customers/{uuid}/details.`,
      `404: FaturaEntegratör servisinde PATCH /api/customers/${uuid}/details yok. En yakını: PATCH /api/v1/customers/{uuid}/details.`,
    ],
    [
      `GET ${customer}`,
      { headers: { 'dublor-fault': 'status=403' } },
      '403: this status was asked for by a fault (status); the request was not carried out.',
      '403: bu durum kodunu bir fault istedi (status); istek yerine getirilmedi.',
    ],
    [
      `GET ${customer}`,
      { headers: { 'dublor-fault': 'status=202' } },
      '202: this status was asked for by a fault (status); the request was carried out.',
      '202: bu durum kodunu bir fault istedi (status); istek yerine getirildi.',
    ],
  ])('%s %j', async (line, asking, en, tr) => {
    const why = JSON.stringify((await ask(line, asking)).why)
    // Newer versions of Node say in which line and column JSON is broken.
    expect(JSON.parse(why.replaceAll(/ \(line \d+ column \d+\)/g, ''))).toEqual({ en, tr })
  })

  it('names the state of a record that is treated as unknown', async () => {
    await ask(`PATCH ${customer}`, { payload: { is_active: false } })
    const passive = await ask(
      `GET ${customer.toUpperCase().replace('/API/V1/CUSTOMERS', '/api/v1/customers')}`,
    )
    expect(passive.why?.en).toMatch(
      / is passive: its is_active is false\. The rules: .*show-passive/,
    )
    expect(passive.why?.tr).toMatch(/ olan kayıt pasif: is_active değeri false\. Kurallar: /)
    await ask(`DELETE ${customer}`)
    const deleted = await ask(`GET ${customer}`)
    expect(deleted.why?.en).toContain(' was deleted at 2025-11-20T12:00:00.000000Z. The rules: ')
    expect(deleted.why?.tr).toContain(
      ' olan kayıt silinmiş: 2025-11-20T12:00:00.000000Z. Kurallar: ',
    )
  })

  it('names the state of a record that is found by a number too', async () => {
    await ask('DELETE /api/customers/1')
    const { why } = await ask('GET /api/customers/1')
    expect(why?.en).toContain('404: the record of customers with the id 1 was deleted at ')
  })

  it('says nothing where nothing was refused', async () => {
    expect((await ask('GET /api/v1/customers')).why).toBeNull()
  })

  it('teaches what a strict sandbox refused, and how to go on', async () => {
    const payload = { strict: true, fixture: 'docs' }
    await app.inject({ method: 'PUT', url: '/_dublor/sandboxes/default', payload })
    const body = { industry: 'Food', colour: 'red' }
    const strange = await ask(`PATCH ${details}?page=1`, { payload: body })
    const trimmed = await ask(`PATCH ${details}`, { payload: { industry: ' Food' } })
    expect(strange.why?.en).toContain(
      'cybercert.common.unknown-fields-ignored (A field that no page knows is ignored; guessed because: habit of Laravel)',
    )
    expect(strange.why?.en).toContain('No document names colour, page.')
    expect(strange.why?.en).toContain('allow guesses with {"strict":false}')
    expect(strange.why?.tr).toContain('Hiçbir belgede geçmeyenler: colour, page.')
    expect(strange.why?.tr).toContain('{"strict":false} ile tahminlere izin verin')
    expect(trimmed.why?.en).toContain('cybercert.common.strings-trimmed')
    expect(trimmed.why?.en).not.toContain('No document names')
    const nobodys = await ask(`PATCH ${details}?page=1`, { token: null, payload: body })
    expect(nobodys.why?.en).toContain('cybercert.common.unauthenticated')
    expect(nobodys.why?.en).not.toContain('No document names')
  })
})
