import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { afterAll, describe, expect, it } from 'vitest'
import cybercert from '../fixtures/examples/cybercert.json' with { type: 'json' }
import faturaentegrator from '../fixtures/examples/faturaentegrator.json' with { type: 'json' }
import { createApp } from '../src/app.ts'

const strict = { additionalProperties: false }
const text = Type.String({ minLength: 1 })
const Asked = Type.Object(
  {
    method: Type.Union(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((name) => Type.Literal(name))),
    path: Type.String({ pattern: '^/' }),
    headers: Type.Record(Type.String(), text),
    body: Type.Optional(text),
  },
  strict,
)
const Example = Type.Object(
  {
    name: text,
    source: text,
    basis: Type.Union(['documented', 'published', 'assumed'].map((name) => Type.Literal(name))),
    /** The provider state that makes the same world as what is asked before it. */
    state: text,
    /** Asked first, so that there is something to ask about. */
    before: Type.Optional(Type.Array(Asked)),
    request: Asked,
    answer: Type.Object(
      { status: Type.Integer(), body: text, partial: Type.Optional(Type.Literal(true)) },
      strict,
    ),
  },
  strict,
)
const Examples = Type.Object(
  { note: text, fixture: Type.Literal('docs'), clock: text, examples: Type.Array(Example) },
  strict,
)
type Asked = (typeof Asked)['static']
type Example = (typeof Example)['static']

const files = { cybercert, faturaentegrator }
const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())

const ask = (sandbox: string, { method, path, headers, body }: Asked) =>
  app.inject({
    method: method as 'GET',
    url: path,
    headers: { ...headers, 'dublor-sandbox': sandbox },
    ...(body === undefined ? {} : { payload: body }),
  })

/** What a partial answer looks like, with one string, number, boolean or `null` for each `…`. */
const patternOf = (body: string): RegExp => {
  const known = body.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`^${known.join('(?:"(?:[^"\\\\]|\\\\.)*"|[-+.\\deE]+|true|false|null)')}$`)
}

let count = 0

async function play(
  { before = [], request, answer, basis, state }: Example,
  { clock, service }: { readonly clock: string; readonly service: string },
  isByState: boolean,
) {
  count += 1
  const sandbox = `example-${count}`
  const payload = { frozen: clock }
  const url = `/_dublor/sandboxes/${sandbox}/clock`
  expect((await app.inject({ method: 'PUT', url, payload })).statusCode).toBe(200)
  if (isByState) {
    const arranged = await app.inject({
      method: 'POST',
      url: `/~${sandbox}/_dublor/states?service=${service}`,
      payload: { state },
    })
    expect(arranged.statusCode).toBe(200)
  } else {
    for (const first of before) expect((await ask(sandbox, first)).statusCode).toBeLessThan(300)
  }

  const response = await ask(sandbox, request)
  const bytes = response.rawPayload.toString('utf8')
  if (answer.partial === true) expect(bytes).toMatch(patternOf(answer.body))
  else expect(bytes).toBe(answer.body)
  expect(response.statusCode).toBe(answer.status)
  expect(response.headers['content-type']).toMatch(/^application\/json\b/)
  expect(response.headers['dublor-basis'], String(response.headers['dublor-rules'])).toBe(basis)
}

describe.each(Object.entries(files))("the documents' examples of %s", (service, file) => {
  const { clock } = file
  it('are written down as examples are', () => {
    const errors = [...Value.Errors(Examples, file)]
    expect(errors.map(({ path, message }) => `${path}: ${message}`)).toEqual([])
  })
  it('have names of their own', () => {
    expect(new Set(file.examples.map(({ name }) => name)).size).toBe(file.examples.length)
  })
  it('leave something open where they are partial, and nowhere else', () => {
    for (const { name, answer } of file.examples as Example[]) {
      expect(answer.body.includes('…'), name).toBe(answer.partial === true)
      if (answer.partial !== true) {
        expect(JSON.stringify(JSON.parse(answer.body)), name).toBe(answer.body)
      }
    }
  })
  it.each(file.examples as Example[])('come out: $name ($basis)', (example) =>
    play(example, { clock, service }, false),
  )
  it.each(file.examples as Example[])('come out where "$state": $name', (example) =>
    play(example, { clock, service }, true),
  )
})
