import fc from 'fast-check'

/** Something sent over a connection that is not quite HTTP, or HTTP as nobody speaks it. */
export interface OddWire {
  readonly text: string
  readonly method: string
  /** Nothing more comes afterwards. */
  readonly last: boolean
  /** The server may end the connection and say nothing: what came is no whole request. */
  readonly mayBeSilent: boolean
}

const path = '/api/v1/customers'
const host = 'Host: localhost\r\n'
const token = 'Authorization: Bearer demo-admin\r\n'
const json = 'Content-Type: application/json\r\n'
const chunked = 'Transfer-Encoding: chunked\r\n'

const get = (first: string, headers = host) => `${first}\r\n${headers}${token}\r\n`
const post = (headers: string, body: string, url = path) =>
  `POST ${url} HTTP/1.1\r\n${host}${token}${json}${headers}\r\n${body}`
const many = (count: number, header: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `${header(index)}\r\n`).join('')

/** Whole requests, each odd in one way: all are to be answered. */
const whole: readonly string[] = [
  get('GET  / HTTP/1.1'),
  get(`GET ${path} HTTP/1.0`),
  get(`GET ${path} HTTP/1.0`, ''),
  get(`GET ${path} HTTP/1.1`, ''),
  get(`GET ${path} HTTP/1.1`, `${host}${host}`),
  get(`GET ${path} HTTP/1.1`, 'Host: a b\r\n'),
  get(`GET ${path} HTTP/2.0`),
  get(`GET ${path} HTTP/9.9`),
  get(`GET ${path}`),
  get(`get ${path} HTTP/1.1`),
  get(`FOO ${path} HTTP/1.1`),
  ...['TRACE', 'PROPFIND', 'QUERY', 'PURGE', 'M-SEARCH', 'OPTIONS', 'LINK'].flatMap((method) => [
    get(`${method} ${path} HTTP/1.1`),
    get(`${method} /_dublor/health HTTP/1.1`),
  ]),
  get('OPTIONS * HTTP/1.1'),
  get(`GET http://localhost${path} HTTP/1.1`),
  get(`GET https://other.example${path}?x=1 HTTP/1.1`),
  get('GET http:// HTTP/1.1'),
  get('GET ?x HTTP/1.1'),
  get('GET // HTTP/1.1'),
  get('GET /\\ HTTP/1.1'),
  get('GET /../../etc/passwd HTTP/1.1'),
  get(`GET ${path}#x HTTP/1.1`),
  get(`GET /\xe7\xfe HTTP/1.1`),
  get(`GET /${'x'.repeat(12_000)} HTTP/1.1`),
  get(`GET /${'x'.repeat(20_000)} HTTP/1.1`),
  get(`GET ${path}?${'%41'.repeat(4_000)} HTTP/1.1`),
  get(`GET ${path}?${'a&'.repeat(5_000)} HTTP/1.1`),
  get(`GET ${path} HTTP/1.1`, `${host}X: ${'y'.repeat(20_000)}\r\n`),
  get(`GET ${path} HTTP/1.1`, host + many(1_500, (index) => `x${index}: y`)),
  get(`GET ${path} HTTP/1.1`, host + many(500, () => 'dublor-sandbox: a')),
  get(`GET ${path} HTTP/1.1`, `${host}no colon\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}bad name: x\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}X: a\r\n b\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}X: a\x00b\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}X: \xff\xfe\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}: x\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}__proto__: x\r\nconstructor: y\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Authorization: \xe7\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Dublor-Sandbox: \xe7\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Dublor-Fault: \xe7=\xe7\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Prefer: code=\xe7\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Origin: \xe7\xe7\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Origin: a\r\nOrigin: b\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Expect: 100-continue\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Expect: more\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Connection: Upgrade\r\nUpgrade: websocket\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n`),
  get(`GET ${path} HTTP/1.1`, `${host}Connection: close\r\n`),
  get(`CONNECT ${path} HTTP/1.1`),
  get('CONNECT other.example:443 HTTP/1.1'),
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
  '\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n',
  `GET ${path} HTTP/1.1\nHost: localhost\n\n`,
  `GET ${path} HTTP/1.1\rHost: localhost\r\r`,
  post('Content-Length: 2\r\n', '{}'),
  post('Content-Length: 2\r\nContent-Length: 2\r\n', '{}'),
  post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}x'),
  post('Content-Length: -1\r\n', '{}'),
  post('Content-Length: 99999999999999999999\r\n', '{}'),
  post('Content-Length: 0x2\r\n', '{}'),
  post('Content-Length: 2, 2\r\n', '{}'),
  post(`${chunked}Content-Length: 2\r\n`, '2\r\n{}\r\n0\r\n\r\n'),
  post(chunked, '2\r\n{}\r\n0\r\n\r\n'),
  post(chunked, '2;x=y\r\n{}\r\n0\r\nTrailer: x\r\n\r\n'),
  post(chunked, '1\r\n{\r\n1\r\n}\r\n0\r\n\r\n'),
  post(chunked, 'z\r\n{}\r\n0\r\n\r\n'),
  post(chunked, '-2\r\n{}\r\n0\r\n\r\n'),
  post(chunked, 'ffffffffffffffffff\r\n{}\r\n0\r\n\r\n'),
  post(chunked, '2\r\n{}x\r\n0\r\n\r\n'),
  post('Transfer-Encoding: gzip, chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'),
  post('Transfer-Encoding: chunked, gzip\r\n', '2\r\n{}\r\n0\r\n\r\n'),
  post('Transfer-Encoding: x\r\n', '{}'),
  post('Expect: 100-continue\r\nContent-Length: 2\r\n', '{}'),
  post('Content-Length: 5\r\n', '\xff\xfe{}\x00'),
  post(`Content-Length: 1100000\r\n`, `"${'x'.repeat(1_099_998)}"`),
  post('Content-Length: 2\r\n', '{}', '/_dublor/states'),
  post('Content-Length: 3\r\n', '{}x', '/_dublor/states'),
]

/** What nobody finishes: it need not be answered. */
const unfinished: readonly string[] = [
  'GET',
  `GET ${path} HTTP/1.1\r\n`,
  `GET ${path} HTTP/1.1\r\n${host}`,
  post('Content-Length: 10\r\n', '{'),
  post(chunked, '5\r\n{'),
  post(chunked, '2\r\n{}\r\n'),
  post('Content-Length: 10\r\n', '{', '/_dublor/states'),
  '\x16\x03',
]

const methodOf = (text: string): string => /^\s*([A-Z]+)/.exec(text)?.[1] ?? 'GET'

export const oddWire: fc.Arbitrary<OddWire> = fc
  .record({
    which: fc.nat({ max: whole.length + unfinished.length - 1 }),
    last: fc.nat({ max: 4 }).map((chance) => chance === 0),
  })
  .map(({ which, last }) => {
    const text = whole[which] ?? (unfinished[which - whole.length] as string)
    const mayBeSilent = which >= whole.length
    return { text, method: methodOf(text), last: last || mayBeSilent, mayBeSilent }
  })
