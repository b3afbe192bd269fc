import fc from 'fast-check'
import type { Held, Operation, Parameter } from './document.ts'
import { nearly, odd } from './values.ts'

/** A request to be sent. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** The body is what was answered last to a `GET` of the path, where something was. */
  readonly echoes: boolean
}

type Operations = readonly { method: string; path: string; of: Operation }[]

/** Seldom another value. */
const seldom = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>, weight = 15) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other })

const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')
const sandboxes = ['a', 'b', 'default'] as const

/** What stands in a path or a query in place of a value. */
const encoded = (parameter: Parameter): fc.Arbitrary<string> =>
  (parameter.name === 'name' && parameter.in === 'path'
    ? seldom(fc.constantFrom<unknown>(...sandboxes, 'c', 'cybercert'), odd)
    : nearly(parameter.schema, parameter.name)
  ).map((value) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    return encodeURIComponent(text.toWellFormed())
  })

function urlOf({ path, of }: Operations[number]): fc.Arbitrary<string> {
  const inPath = of.parameters.filter((each) => each.in === 'path')
  const inQuery = of.parameters.filter((each) => each.in === 'query')
  return fc
    .tuple(
      fc.tuple(...inPath.map(encoded)),
      fc.tuple(...inQuery.map((each) => fc.option(encoded(each), { freq: 1, nil: undefined }))),
      seldom(
        fc.constant(''),
        fc.constantFrom('x=1', 'a[]=1&a[]=2', 'page=1&page=2', '%', '=&=', '__proto__=1'),
      ),
      seldom(fc.constant(''), fc.constantFrom('~a', '~b', '~A', '~', '~.', '%7ea'), 5),
    )
    .map(([params, query, more, prefix]) => {
      let place = 0
      const filled = path.replace(/\{\w+\}/g, () => params[place++] ?? 'x')
      const parts = inQuery.flatMap(({ name }, index) =>
        query[index] === undefined ? [] : [`${name}=${query[index]}`],
      )
      const search = [...parts, ...(more === '' ? [] : [more])].join('&')
      return `${prefix === '' ? '' : `/${prefix}`}${filled}${search === '' ? '' : `?${search}`}`
    })
}

/** A path that is not quite the one that was meant. */
const bent = (url: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    url,
    url.replace(/(\?|$)/, '/$1'),
    url.replace('customers', 'customer'),
    url.replace('customers', 'CUSTOMERS'),
    url.replace('c', '%63'),
    url.replace(/\/(?=[^/]*$)/, '//'),
    `${url}%`,
    `${url}/x`,
    '/',
    '/api',
    '/_dublor/%00',
    '*',
  )

/** A body that is not quite what was meant. */
const broken = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat({ max: text.length }).map((end) => text.slice(0, end)),
    fc.nat({ max: text.length }).map((at) => `${text.slice(0, at)},${text.slice(at)}`),
    fc.constantFrom(
      text.replace(/^\{/, '{"company_name":1,"company_name":"twice","theme":"dark","theme":5,'),
      text.replace(/^\{/, '{"__proto__":{"x":1},"constructor":null,'),
      text.replace(/-?\d+(\.\d+)?/, '1e999'),
      text.replace(/-?\d+(\.\d+)?/, '-0.0'),
      text.replace(/-?\d+(\.\d+)?/, '123456789012345678901234567890.123456789'),
      text.replace(/"[^"]*"(?=[,}])/, '"\\ud800"'),
      text.replace(/"[^"]*"(?=[,}])/, '"\\udc00\\u0000"'),
      `\ufeff${text}`,
      `[${text}]`,
      '['.repeat(5_000),
      `${'[['.repeat(300)}${']]'.repeat(300)}`,
      'null',
      '""',
      'NaN',
      '\u0000',
    ),
  )

const headers = fc.record(
  {
    authorization: seldom(
      fc.constantFrom(
        ...['demo-admin', 'demo-admin', 'demo-owner', 'demo-viewer', 'demo-nobody', 'demo-usd'].map(
          (name) => `Bearer ${name}`,
        ),
        'Bearer demo-expired',
        'Bearer demo-admin~a',
        'bearer  YOUR_API_KEY',
      ),
      fc.constantFrom('Bearer', 'Basic x', 'Bearer x~', 'Bearer demo-admin~..', 'Bearer ~a', ''),
      8,
    ),
    'dublor-sandbox': seldom(
      fc.constantFrom(...sandboxes),
      fc.constantFrom('A', '', '..', 'x'.repeat(65)),
      20,
    ),
    prefer: fc.constantFrom(
      ...['code=404', 'code=422;x', 'code=201', 'return=minimal', 'code=99', 'code=', 'wait=10'],
    ),
    'dublor-fault': fc.constantFrom(
      ...['status=503', 'latency=1', 'stale-read', 'malformed', 'rate-limit=1', 'content-type'],
      ...['status=204', 'status=405', 'x=1', 'latency=x', '"', 'status=429, latency=0..1', ','],
    ),
    accept: fc.constantFrom('application/json', 'text/html', '*/*', ''),
    origin: fc.constantFrom('http://evil.example', 'http://localhost:80', 'null', ''),
    cookie: fc.constantFrom('dublor-sandbox=visitor-0123456789abcdef', 'dublor-sandbox=a', ';;'),
    host: fc.constantFrom('localhost', '127.0.0.1:80', 'evil.example', '[::1]'),
    'x-forwarded-for': fc.constantFrom('203.0.113.9', ''),
    'content-encoding': fc.constantFrom('gzip', 'identity', 'br'),
    'access-control-request-method': fc.constantFrom('PATCH', 'X'),
    'last-event-id': fc.constantFrom('1', 'x'),
  },
  { requiredKeys: [] },
)

/** Only some of the headers: most have nothing to do with most requests. */
const someHeaders = fc
  .tuple(headers, fc.nat({ max: 99 }), fc.nat({ max: 99 }))
  .map(([{ authorization, 'dublor-sandbox': sandbox, ...rest }, chance, which]) => {
    const names = Object.keys(rest) as (keyof typeof rest)[]
    const name = chance < 25 ? names[which % Math.max(1, names.length)] : undefined
    return {
      authorization: chance === 26 ? '' : (authorization ?? 'Bearer demo-admin'),
      ...(sandbox !== undefined && { 'dublor-sandbox': sandbox }),
      ...(name !== undefined && { [name]: rest[name] as string }),
    }
  })

const types = seldom(
  fc.constantFrom('application/json', 'application/json; charset=utf-8'),
  fc.constantFrom(
    'text/plain',
    'application/x-www-form-urlencoded',
    '',
    'x',
    'application/xml',
    'application/JSON',
  ),
)

function requestTo(operation: Operations[number]): fc.Arbitrary<Sent> {
  const schema = operation.of.requestBody?.content['application/json'].schema
  const value = schema === undefined ? odd : nearly(schema)
  const text = value.map((each) => JSON.stringify(each) ?? 'null')
  const usual =
    schema === undefined
      ? seldom(fc.constant(undefined), text)
      : seldom<string | undefined>(text, fc.constant(undefined))
  const body = seldom<string | undefined>(usual, text.chain(broken), 9)
  return fc
    .record({
      method: seldom(fc.constant(operation.method), methods, 25),
      url: urlOf(operation).chain((url) => seldom(fc.constant(url), bent(url), 20)),
      headers: someHeaders,
      type: types,
      body,
      echoes: fc.nat({ max: 5 }).map((chance) => chance === 0 && operation.method === 'PUT'),
    })
    .map(({ type, headers: some, ...rest }) => ({
      ...rest,
      headers:
        rest.body === undefined ? some : { ...some, ...(type !== '' && { 'content-type': type }) },
    }))
}

/** Requests to all that some documents tell of, mostly nearly valid. */
export const requests = (held: readonly Held[]): fc.Arbitrary<Sent> =>
  fc.oneof(...held.flatMap((each) => [...each.operations()].map(requestTo)))
