import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { readSample, send, serialize } from './http-client.ts'
import { type Interpreter, interpreters } from './interpreters.ts'
import { run, sampleFor } from './run.ts'

const host = 'https://app.faturaentegrator.com'

/** What the samples send, as it is to be kept. */
const stored = {
  id: 1,
  name: 'Mehmet',
  surname: 'DEMİR',
  phone: '5321234567',
  email: 'musteri@example.com',
  country: 'TÜRKİYE',
  postcode: '16010',
  city: 'BURSA',
  district: 'YENİŞEHİR',
  address: 'Cumhuriyet Mh. No:12',
  tax_number: null,
  tax_office: null,
}

let app: App
let url: string
beforeEach(async () => {
  app = createApp({ fixture: 'docs' })
  url = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => app.close())

const sample = (name: string) => sampleFor(url, host, `faturaentegrator/${name}`)

async function kept(): Promise<unknown> {
  const headers = { Authorization: 'Bearer YOUR_API_KEY' }
  const answer = await fetch(`${url}/api/customers/1`, { headers })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { data: unknown }).data
}

describe('the samples of PATCH /api/customers/{id}', () => {
  it('find another customer before they run', async () => {
    expect(await kept()).toMatchObject({ id: 1, surname: 'YILMAZ', tax_number: '11111111111' })
  })

  const languages: [string, Interpreter][] = Object.entries(interpreters)
  for (const [name, { command, install }] of languages) {
    const title = `run in ${name} with nothing changed but the host`
    if (command === undefined) {
      it.skip(`${title} (skipped; to run it: ${install})`)
      continue
    }
    it(title, async () => {
      await run(command, sample(name))
      expect(await kept()).toMatchObject(stored)
    })
  }

  it('print the changed customer in curl, which is the only one to print', async (test) => {
    const { command, install } = interpreters.curl
    if (command === undefined) return test.skip(install)
    const { data } = JSON.parse(await run(command, sample('curl')))
    expect(data).toMatchObject(stored)
  })
  it('are understood in the bytes that C# sends', async () => {
    const csharp = sample('csharp')
    expect(serialize(readSample(csharp).body)).toContain(
      '"surname":"DEM\\u0130R","phone":"5321234567","email":"musteri@example.com","country":"T\\u00DCRK\\u0130YE"',
    )
    expect(await send(csharp)).toBe(200)
    expect(await kept()).toMatchObject(stored)
  })
})
