import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../src/app.ts'
import { swapped } from '../../../src/grading/swapped.ts'
import { swapsOf } from '../../../src/grading/swaps.ts'
import { faturaentegrator } from '../../../src/services/faturaentegrator/index.ts'

const headers = { authorization: 'Bearer demo-admin' }

const company = {
  type: 'company',
  tax_number: '1234567890',
  tax_office: 'Uludağ',
  title: 'Örnek A.Ş.',
  country: 'TÜRKİYE',
  city: 'BURSA',
  district: 'YENİŞEHİR',
  address: 'Cumhuriyet Mh. No:12',
}

/** Asks an app in which one swap is in force. */
function withSwap(id: string) {
  let app: App
  beforeAll(() => {
    const swap = swapsOf(faturaentegrator).find((each) => each.id === id)
    app = createApp({ fixture: 'docs' }, [swapped(faturaentegrator, swap ? [swap] : [])])
  })
  afterAll(() => app.close())
  return async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const url = `/api/customers${path}`
    const answered = await app.inject({ method, url, headers, ...(payload && { payload }) })
    return { status: answered.statusCode, body: answered.body === '' ? null : answered.json() }
  }
}

describe('where an empty text stays empty', () => {
  const ask = withSwap('faturaentegrator.common.empty-string-is-null/stays-empty')

  it('empties a field with it, and clears one with null', async () => {
    const json = { tax_number: '', tax_office: '', phone: null }
    const { status, body } = await ask('PATCH', '/1', json)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ ...json, name: 'Mehmet', iban: null })
  })

  it('misses a field that is empty and must not be', async () => {
    const { status, body } = await ask('POST', '', { ...company, tax_office: '', name: '' })
    expect(status).toBe(422)
    expect(Object.keys(body.errors)).toEqual(['tax_office'])
  })

  it('keeps an empty field of the other type in a new customer', async () => {
    const { body } = await ask('POST', '', { ...company, name: '' })
    expect(body.data).toMatchObject({ name: '', surname: null })
  })
})

describe('where a 422 is in Turkish', () => {
  const ask = withSwap('faturaentegrator.common.validation-failed/in-turkish')

  it('translates every sentence, and the count', async () => {
    const json = { type: 'firm', tax_number: '1', phone: 1, email: 'x', country: '' }
    const { body } = await ask('POST', '', { ...company, ...json })
    expect(body).toEqual({
      message: 'Seçilen type geçersiz. (ve 4 hata daha)',
      errors: {
        type: ['Seçilen type geçersiz.'],
        tax_number: ['Tax number alanı 10 ile 11 arasında haneden oluşmalıdır.'],
        phone: ['Phone alanı bir metin olmalıdır.'],
        email: ['Email alanı geçerli bir e-posta adresi olmalıdır.'],
        country: ['Country alanı gereklidir.'],
      },
    })
    expect((await ask('PATCH', '/1', [])).body.message).toBe(
      'İstek gövdesi bir JSON nesnesi olmalıdır.',
    )
  })
})

describe('where a new type needs its fields', () => {
  const ask = withSwap('faturaentegrator.update.type-changes-alone/asks-for-its-fields')
  const fields = { tax_office: 'Uludağ', title: 'Örnek A.Ş.' }

  it('misses those that neither came nor were there', async () => {
    const { status, body } = await ask('PATCH', '/1', { type: 'company', title: 'Örnek A.Ş.' })
    expect(status).toBe(422)
    expect(body.errors).toEqual({
      tax_office: ['The tax office field is required when type is company.'],
    })
  })

  it('takes it with them, and takes every update that leaves the type alone', async () => {
    expect((await ask('PATCH', '/1', { type: 'person' })).status).toBe(200)
    expect((await ask('PATCH', '/1', { type: 'company', ...fields })).status).toBe(200)
    expect((await ask('PATCH', '/1', { type: 'company', title: null })).status).toBe(200)
  })
})

describe('where a null is refused', () => {
  const ask = withSwap('faturaentegrator.common.null-clears/refused')

  it('still empties the fields that the documented sample empties', async () => {
    expect((await ask('PATCH', '/1', { tax_number: '', tax_office: '' })).status).toBe(200)
    const { body } = await ask('PATCH', '/1', { phone: null, iban: '' })
    expect(Object.keys(body.errors)).toEqual(['phone', 'iban'])
  })
})

describe('where the ids of deleted customers are given again', () => {
  const ask = withSwap('faturaentegrator.create.new-id/given-again')

  it('gives the last one again, and shows the new customer under it', async () => {
    const first = (await ask('POST', '', company)).body.data.id
    await ask('DELETE', `/${first}`)
    expect((await ask('POST', '', { ...company, title: 'Yeni A.Ş.' })).body.data.id).toBe(first)
    expect((await ask('GET', `/${first}`)).body.data.title).toBe('Yeni A.Ş.')
  })
})
