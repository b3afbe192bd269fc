import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { namesSecret } from '../../src/journal/secret-name.ts'
import { masked, maskedCommand, maskedText, maskedUrl } from '../../src/journal/secrets.ts'
import { services } from '../../src/services/index.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

/** What nobody types by chance. */
const token = fc
  .string({ minLength: 12, maxLength: 40, unit: fc.constantFrom(...'abcdefXYZ0123456789._-+/=') })
  .map((text) => `s3${text}`)
const path = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const json = 'application/json'
type Sending = (token: string) => {
  readonly url?: string
  readonly headers?: Record<string, string>
  readonly payload?: string
}

/** Every way in which a client may send a token, and some in which none should. */
const ways: Readonly<Record<string, Sending>> = {
  header: (token) => ({ headers: { authorization: `Bearer ${token}` } }),
  'header in another case': (token) => ({ headers: { authorization: `bEARER   ${token}  ` } }),
  'header without a scheme': (token) => ({ headers: { authorization: token } }),
  'header of another scheme': (token) => ({ headers: { authorization: `Basic ${token}` } }),
  'header with a sandbox': (token) => ({ headers: { authorization: `Bearer ${token}~default` } }),
  'header and another sandbox': (token) => ({
    headers: { authorization: `Bearer ${token}~x`, 'dublor-sandbox': 'default' },
  }),
  cookie: (token) => ({ headers: { cookie: `token=${token}` } }),
  query: (token) => ({ url: `${path}?page=1&access_token=${token}` }),
  'escaped query': (token) => ({ url: `${path}?api%5Ftoken=${encodeURIComponent(token)}` }),
  'query of an unknown path': (token) => ({ url: `/api/v1/nope?token=${token}` }),
  'query as if it were the header': (token) => ({ url: `${path}?Authorization=Bearer%20${token}` }),
  'query in a list': (token) => ({ url: `${path}?token[]=${token}&admin_token=${token}` }),
  body: (token) => ({
    headers: { 'content-type': json },
    payload: JSON.stringify({ industry: 'Food', access_token: token, deep: [{ api_key: token }] }),
  }),
  'escaped body': (token) => ({
    headers: { 'content-type': json },
    payload: `{"access_to\\u006ben":"${token}"}`,
  }),
  'malformed body': (token) => ({
    headers: { 'content-type': json },
    payload: `{"access_token" : "${token}", "industry"`,
  }),
  'body as if it were the header': (token) => ({
    headers: { 'content-type': json },
    payload: JSON.stringify({ authorization: `Bearer ${token}`, 'api-key': token }),
  }),
  'body in the wrong quotes': (token) => ({
    headers: { 'content-type': json },
    payload: `{'api-key': '${token}', "admin_token": '${token}'}`,
  }),
  'form body': (token) => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `access_token=${token}`,
  }),
  'query of a part in brackets': (token) => ({
    url: `${path}?x[token]=${token}&user[pwd]=${token}`,
  }),
  'query of another name': (token) => ({
    url: `${path}?refresh_token=${token}&clientSecret=${token}&%C5%9Fifre=${token}`,
  }),
  'body of other names': (token) => ({
    headers: { 'content-type': json },
    payload: JSON.stringify({ passwd: token, APIKey: [token], deep: { yeniŞifre: { a: token } } }),
  }),
  'JSON in a text': (token) => ({
    url: '/api/v1/user/settings',
    headers: { 'content-type': json, authorization: 'Bearer demo-admin' },
    payload: JSON.stringify({ custom_settings: { hook: JSON.stringify({ jwt: token }) } }),
  }),
  'body without quotes': (token) => ({
    headers: { 'content-type': json },
    payload: `{"access_token":${token}}`,
  }),
  'body that is kept': (token) => ({
    url: '/api/v1/user/settings',
    headers: { 'content-type': json, authorization: 'Bearer demo-admin' },
    payload: JSON.stringify({ custom_settings: { token } }),
  }),
}

const outputs = ['requests', 'coverage'] as const
const outputOf = async () => {
  const texts = outputs.map(async (name) => {
    const answer = await app.inject(`/_dublor/sandboxes/default/${name}`)
    expect(answer.statusCode).toBe(200)
    return answer.body
  })
  const payload = { match: { method: 'PUT' } }
  const url = '/_dublor/sandboxes/default/requests/verify'
  const verified = await app.inject({ method: 'POST', url, payload })
  return [...(await Promise.all(texts)), verified.body].join('\n')
}

describe('a token', () => {
  beforeEach(async () => {
    for (const name of outputs) {
      await app.inject({ method: 'DELETE', url: `/_dublor/sandboxes/default/${name}` })
    }
  })

  it.each(Object.entries(ways))('sent as %s stands nowhere in the journal', async (_name, way) => {
    await fc.assert(
      fc.asyncProperty(token, fc.constantFrom('GET', 'PATCH', 'PUT'), async (secret, method) => {
        const { url = path, headers, payload } = way(secret)
        const body = method === 'GET' || payload === undefined ? {} : { payload }
        await app.inject({ method: method as 'GET', url, ...(headers && { headers }), ...body })
        const output = await outputOf()
        expect(output).toContain('"id":')
        expect(output).not.toContain(secret)
        expect(output).not.toContain(encodeURIComponent(secret))
      }),
      { numRuns: 8 },
    )
  })

  it('stands in no sentence about a body that cannot be read', async () => {
    const headers = { 'content-type': json, authorization: 'Bearer demo-admin' }
    await app.inject({ method: 'PATCH', url: path, headers, payload: '{"token":s3cret}' })
    const output = await outputOf()
    expect(output).toContain("Unexpected token 's'")
    expect(output).not.toContain('s3cret')
  })

  it('of a persona stands nowhere either', async () => {
    const headers = { authorization: 'Bearer YOUR_API_KEY~default' }
    await app.inject({ url: path, headers })
    const output = await outputOf()
    expect(output).toContain('"persona":"demo-admin"')
    expect(output).not.toContain('YOUR_API_KEY')
  })
})

const secretNames = [
  ...['refresh_token', 'client_secret', 'passwd', 'x[token]', 'pwd', 'passphrase', 'private_key'],
  ...['privateKey', 'secret', 'apiKey', 'APIKey', 'API-Key', 'x-api-key', 'bearer', 'session'],
  ...['session_id', 'sessionid', 'PHPSESSID', 'pin', 'otp', 'otpCode', 'cookie', 'Set-Cookie'],
  ...[
    'sifre',
    'şifre',
    'ŞİFRE',
    's\u0327ifre',
    'yeniSifre',
    'parola',
    'parolası',
    'user[password]',
  ],
  ...['a.b.token', 'tokens', 'password2', 'new_password', 'clientsecret', 'jwt', 'id_token'],
  ...['IDToken', 'oauth', 'aws_secret_access_key', 'credentials', 'gizli_anahtar', 'ｔｏｋｅｎ'],
]

/** Every name in the schemas of the services, and some that only look like a secret's. */
const usualNames = [
  ...services.flatMap(({ endpoints }) => endpoints.flatMap(({ schema }) => namesIn(schema))),
  ...['secretary', 'tokenizer', 'keyed', 'author', 'passport', 'shipping', 'compass', 'bypass'],
]

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(namesIn)]
}

describe('a name', () => {
  it.each(secretNames)('%s is that of a secret', (name) => expect(namesSecret(name)).toBe(true))

  it('is that of no secret where a service has it, or it only looks like one', () => {
    expect(usualNames).toContain('iban')
    expect(usualNames.filter(namesSecret)).toEqual([])
  })
})

describe('a mask', () => {
  it.each([
    ['access_token=abc&x=1&b[password]=zz', 'access_token=•••&x=1&b[password]=•••'],
    ['Authorization: Bearer abc\nAccept: x', 'Authorization: •••\nAccept: x'],
    ['API_TOKEN=abc npm test', 'API_TOKEN=••• npm test'],
    [`{'password' => 'x', y`, `{'password' => "•••", y`],
    ['{"token":["a","b"', '{"token":"•••"'],
    ['{"access_to\\u006ben" : "x", "i"', '{"access_to\\u006ben" : "•••", "i"'],
  ])('makes of the text %s: %s', (text, shown) => expect(maskedText(text)).toBe(shown))

  it('covers what a command is given', () => {
    const command = [
      'env',
      'API_TOKEN=abc',
      'x',
      '--password',
      'abc',
      '--url',
      'https://u:p@h/?a=1',
    ]
    expect(maskedCommand(command).join(' ')).toBe(
      'env API_TOKEN=••• x --password ••• --url https://•••@h/?a=1',
    )
  })

  it('leaves alone what only says whether there is a secret, or how many', () => {
    const counts = { has_password: true, password: null, tokens: 5 }
    expect(masked(counts)).toEqual(counts)
    expect(masked({ pin: 1234 })).toEqual({ pin: '•••' })
  })

  it('leaves everything else as it is', () => {
    expect(maskedUrl('/a?b=1&c=%C5%9F&d')).toBe('/a?b=1&c=%C5%9F&d')
    expect(masked({ tokens: 5, keyed: ['token'], note: 'my token is x' })).toEqual({
      tokens: 5,
      keyed: ['token'],
      note: 'my token is x',
    })
    expect(masked('token')).toBe('token')
    expect(maskedText('{"note":"token"')).toBe('{"note":"token"')
  })

  it('covers a value that has quotes in it, or that is cut off', () => {
    expect(maskedText('{"token":"a\\"b","c":1')).toBe('{"token":"•••","c":1')
    expect(maskedText('{"token":"abc')).toBe('{"token":"•••"')
    expect(maskedText('{"token":123456, x')).toBe('{"token":"•••", x')
  })
})
