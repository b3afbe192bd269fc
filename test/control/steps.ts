import fc from 'fast-check'
import { ask, type CheckedApp, control, customer } from './checked-app.ts'

/** One call of a service or of the control plane, to be made in any sandbox. */
export type Step = (app: CheckedApp, sandbox: string) => Promise<{ status: number; body: string }>

const text = fc.string({ maxLength: 8 })
const amount = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }))
const details = fc.record(
  {
    annual_revenue: amount,
    annual_revenue_currency: fc.constantFrom('TRY', 'USD', null, 'XXX'),
    employee_count: fc.option(fc.nat()),
    industry: fc.option(text),
    is_active: fc.boolean(),
  },
  { requiredKeys: [] },
)
const fields = fc.record(
  { company_name: fc.option(text), email: fc.constant('a@b.co'), is_active: fc.boolean() },
  { requiredKeys: [] },
)
const fatura = fc.record(
  {
    type: fc.constantFrom('person', 'company', 'other'),
    tax_number: fc.constant('1234567890'),
    tax_office: text,
    title: text,
    country: text,
    city: text,
    district: text,
    address: text,
  },
  { requiredKeys: ['type', 'tax_number'] },
)
const settings = fc.record(
  {
    theme: fc.constantFrom('dark', 'light', 'red'),
    custom_settings: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 })),
  },
  { requiredKeys: [] },
)
const token = fc.constantFrom('demo-admin', 'demo-owner', 'demo-usd', 'demo-expired')
const uuid = fc.constantFrom(customer, '/api/v1/customers/00000000-0000-4000-a000-000000000000')
const moment = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const duration = fc.constantFrom('PT1H', '-P3000D', 'PT0.001S', 'P1W')

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const asking = (
  method: fc.Arbitrary<Method>,
  url: fc.Arbitrary<string>,
  body: fc.Arbitrary<object | undefined>,
): fc.Arbitrary<Step> =>
  fc.tuple(method, url, body, token).map(([asked, at, sent, by]) =>
    named(`${by}: ${asked} ${at} ${JSON.stringify(sent)}`, async (app, sandbox) => {
      const { statusCode: status, body } = await ask(app, sandbox, asked, at, sent, by)
      return { status, body }
    }),
  )

/** Calls of the control plane about a sandbox. */
export const controlling = (method: Method, path: string, body: fc.Arbitrary<unknown>) =>
  body.map((sent) =>
    named(`${method} ${path} ${JSON.stringify(sent)}`, async (app, sandbox) => {
      const answer = await control(app, method, `/sandboxes/${sandbox}${path}`, sent)
      return { status: answer.statusCode, body: answer.body }
    }),
  )

const arranging = (body: fc.Arbitrary<object>) =>
  body.map((sent) =>
    named(`states ${JSON.stringify(sent)}`, async (app, sandbox) => {
      const path = `/states?service=cybercert&sandbox=${sandbox}`
      const answer = await control(app, 'POST', path, sent)
      return { status: answer.statusCode, body: answer.body }
    }),
  )

/** A step that fast-check prints as what it is. */
const named = (name: string, step: Step): Step =>
  Object.assign(step, { [fc.toStringMethod]: () => name })

const none = fc.constant(undefined)
const one = <Value>(value: Value) => fc.constant(value)

/** Calls that read or write records. */
export const asked: fc.Arbitrary<Step> = fc.oneof(
  asking(
    fc.constantFrom('PATCH', 'PUT'),
    uuid.map((at) => `${at}/details`),
    details,
  ),
  asking(
    fc.constantFrom('GET', 'DELETE'),
    uuid.map((at) => `${at}/details`),
    none,
  ),
  asking(fc.constantFrom('PATCH', 'PUT'), uuid, fields),
  asking(fc.constantFrom('GET', 'DELETE'), uuid, none),
  asking(one('POST'), one(`${customer}/restore`), none),
  asking(one('POST'), one('/api/v1/customers'), fields),
  asking(one('GET'), one('/api/v1/customers?with_trashed=1'), none),
  asking(one('GET'), one('/api/v1/user/settings'), none),
  asking(fc.constantFrom('PATCH', 'PUT'), one('/api/v1/user/settings'), settings),
  asking(one('POST'), one('/api/customers'), fatura),
  asking(one('PATCH'), fc.constantFrom('/api/customers/1', '/api/customers/2'), fatura),
  asking(
    fc.constantFrom('GET', 'DELETE'),
    fc.constantFrom('/api/customers/1', '/api/customers/2'),
    none,
  ),
  asking(one('GET'), one('/api/customers'), none),
)

/** Calls that change a sandbox otherwise. */
export const controlled: fc.Arbitrary<Step> = fc.oneof(
  controlling(
    'PUT',
    '/clock',
    moment.map((frozen) => ({ frozen })),
  ),
  controlling(
    'PUT',
    '/clock',
    duration.map((offset) => ({ offset })),
  ),
  controlling('PUT', '/clock', one({})),
  controlling(
    'POST',
    '/clock/advance',
    duration.map((by) => ({ by })),
  ),
  controlling('POST', '/reset', none),
  controlling('PUT', '', fc.record({ strict: fc.constantFrom(true, false, null) })),
  controlling('PUT', '', fc.record({ fixture: fc.constantFrom('docs', 'empty', 'large:3') })),
  controlling('PUT', '/faults', one([{ fault: { status: 403 }, times: 2 }])),
  arranging(fc.record({ state: fc.constantFrom('customer has no details', 'customer exists') })),
  arranging(one({ action: 'teardown' })),
)
