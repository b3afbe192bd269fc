import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../src/app.ts'
import { importSnapshot } from '../src/cli/import-snapshot.ts'
import { readConfig } from '../src/cli/read-config.ts'
import { loadFixture } from '../src/fixture/load.ts'
import { readAccepted } from '../src/grading/accepted.ts'
import { readEarlier } from '../src/grading/since.ts'
import { createDublor } from '../src/index.ts'
import { readText } from '../src/read-text.ts'
import { services } from '../src/services/index.ts'
import { tellOperator } from '../src/tell-operator.ts'
import { visible } from '../src/visible.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-encodings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
/** The letters of Turkish that Windows-1254 has where Latin-1 has others. */
const turkish: Readonly<Record<string, number>> = {
  ğ: 0xf0,
  ı: 0xfd,
  ş: 0xfe,
  Ğ: 0xd0,
  İ: 0xdd,
  Ş: 0xde,
}
const windows1254 = (text: string) =>
  Buffer.from([...text].map((letter) => turkish[letter] ?? letter.charCodeAt(0)))

const readable: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 of Windows': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 of Windows without a mark': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 of others': (text) => utf16be(`\ufeff${text}`),
  'UTF-16 of others without a mark': (text) => utf16be(text),
}

/** Every file that somebody hands over, by who reads it; each has a Turkish text in it. */
const readers: Readonly<Record<string, readonly [text: string, read: (file: string) => unknown]>> =
  {
    'dublor.config.json': ['{"data":"Şişe"}', (file) => readConfig({}, { env: {}, file }).data],
    'a fixture': [
      '{"cybercert":{"customers":[],"Şişe":[]}}',
      (file) => {
        try {
          return loadFixture(file, services)
        } catch (error) {
          // It was read: what is wrong with it stands in it.
          if ((error as Error).message.includes('Şişe')) return 'Şişe'
          throw error
        }
      },
    ],
    'a snapshot to import': [
      JSON.stringify({
        dublor: 'snapshot',
        version: 1,
        fixture: 'Şişe',
        clock: {},
        collections: {},
      }),
      async (file) => {
        await using app = createApp({ fixture: 'docs' })
        await app.ready()
        return importSnapshot(app, file).catch((error: Error) => {
          if (error.message.includes('Şişe')) return 'Şişe'
          throw error
        })
      },
    ],
  }

describe.each(Object.entries(readers))('%s', (_name, [text, read]) => {
  const file = join(folder, 'file.json')

  it.each(Object.entries(readable))('is read in %s', async (_encoding, encode) => {
    writeFileSync(file, encode(text))
    expect(await read(file)).toBe('Şişe')
  })

  it('is refused in Windows-1254, with the line and the way out', async () => {
    writeFileSync(file, windows1254(`\n${text}`))
    const reading = Promise.resolve().then(() => read(file))
    await expect(reading).rejects.toThrow(
      /file\.json:? is not UTF-8: line 2 has the byte 0xDE, which is "Ş" in Windows-1254\. Save it as UTF-8, or convert it: iconv/,
    )
  })
})

describe('a snapshot that is sent', () => {
  it.each(Object.entries(readable))('is read in %s', async (_encoding, encode) => {
    await using app = createApp({ fixture: 'docs' })
    const url = '/_dublor/sandboxes/default/snapshot'
    const { body } = await app.inject(url)
    const headers = { 'content-type': 'application/json' }
    const answer = await app.inject({ method: 'PUT', url, headers, payload: encode(body) })
    expect(answer.statusCode).toBe(200)
  })
})

describe.each([
  [
    'an earlier grade',
    JSON.stringify({
      command: [],
      version: '1',
      fixture: 'Şişe',
      strict: false,
      mutants: { list: [] },
      alternatives: { list: [] },
    }),
    (text: string) => readEarlier(text, 'since.json').fixture,
  ],
  [
    'a list of what is accepted',
    '{"id":"Şişe"}',
    (text: string) => readAccepted(text, 'accepted.json', ['id']).get('id'),
  ],
])('%s', (_name, text, read) => {
  it.each(Object.entries(readable))('is read in %s', (_encoding, encode) => {
    const file = join(folder, 'file.json')
    writeFileSync(file, encode(text))
    expect(read(readText(file))).toBe('Şişe')
  })
})

describe('what is invisible', () => {
  it.each([
    ['\ufeff{}', 'U+FEFF{}'],
    ['a\u200bb\u00a0c\u202ed', 'aU+200BbU+00A0cU+202Ed'],
    ['\u001b[2J\u0007', 'U+001B[2JU+0007'],
    ['\ud800', 'U+D800'],
    ['x\u2028y\u{e0041}z\ufe0f', 'xU+2028yU+E0041zU+FE0F'],
    ['two words\tand\na line: ğüşıöç “…” 😀', 'two words\tand\na line: ğüşıöç “…” 😀'],
  ])('is named: %j', (text, shown) => expect(visible(text)).toBe(shown))

  const strange = '\u200bname\u00a0\u202e'
  const named = 'U+200BnameU+00A0U+202E'

  it('is named in what is wrong with a file', () => {
    const file = join(folder, 'strange.json')
    writeFileSync(file, `{"${strange}":1}`)
    expect(() => readConfig({}, { env: {}, file })).toThrow(`There is no setting "${named}"`)
    writeFileSync(file, '\ufeff\ufeff{"port":1}')
    expect(() => readConfig({}, { env: {}, file })).toThrow(/is not JSON: .*U\+FEFF/)
  })

  it('is named in what is wrong with a variable', () => {
    const env = { DUBLOR_PORT: strange }
    expect(() => readConfig({}, { env, file: 'none' })).toThrow(`not "${named}"`)
  })

  it('is named in what the control plane answers', async () => {
    await using app = createApp({ fixture: 'docs' })
    const payload = { fixture: strange }
    const url = '/_dublor/sandboxes/a'
    const answer = await app.inject({ method: 'PUT', url, payload })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(named)
  })

  it('is named in the name of a sandbox that cannot be', async () => {
    const dublor = await createDublor({ fixture: 'docs' })
    expect(() => dublor.sandbox(strange)).toThrow(`"${named}"`)
    await dublor.close()
    await using app = createApp({ fixture: 'docs' })
    const headers = { 'dublor-sandbox': 'a\u00a0b' }
    const answer = await app.inject({ url: '/api/v1/customers', headers })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().message).toContain('"aU+00A0b"')
  })

  it('is named in what the operator is told', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    tellOperator(`there is no ${strange} yet`)
    expect(write).toHaveBeenCalledWith(`dublor: there is no ${named} yet\n`, expect.anything())
    write.mockRestore()
  })

  it('is named in what is wrong with a body', async () => {
    await using app = createApp({ fixture: 'docs' })
    const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
    const url = '/api/v1/user/settings'
    const answer = await app.inject({ method: 'PATCH', url, headers, payload: '\ufeff{}' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().message).toContain('U+FEFF')
    expect(answer.body).not.toContain('\ufeff')
  })
})
