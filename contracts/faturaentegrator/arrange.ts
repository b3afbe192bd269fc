import type { RuleId } from '../../src/services/faturaentegrator/rules.ts'
import type { Contract } from '../contract.ts'
import type { Spec, Stage } from '../stage.ts'

export type FaturaEntegratorContract = Contract<RuleId>

const where = {
  tax_number: '11111111111',
  country: 'TÜRKİYE',
  city: 'BURSA',
  district: 'YENİŞEHİR',
  address: 'Cumhuriyet Mh. No:12',
}

/** What makes a person, with other fields if wanted; a field given as `undefined` is left out. */
export const person = (fields: object = {}) => ({
  type: 'person',
  ...where,
  name: 'Mehmet',
  surname: 'DEMİR',
  ...fields,
})

/** What makes a company. */
export const company = (fields: object = {}) => ({
  type: 'company',
  ...where,
  tax_number: '1234567890',
  tax_office: 'Uludağ',
  title: 'Örnek A.Ş.',
  ...fields,
})

/** The id of a new customer. */
export const newCustomer = async (stage: Stage, json: object = person()): Promise<number> =>
  await stage.ask('POST', '/customers', { json }).expectStatus(201).returns('data.id')

/** The path of a new customer. */
export const newPath = async (stage: Stage, json: object = person()): Promise<string> =>
  `/customers/${await newCustomer(stage, json)}`

/** The path of a customer that has been deleted. */
export async function deletedPath(stage: Stage): Promise<string> {
  const path = await newPath(stage)
  await stage.ask('DELETE', path).expectStatus(204)
  return path
}

/**
 * Returns once the target writes another moment than `before`: asked for, not slept for, by
 * changing another record over and over.
 */
export async function whenTimeHasMoved(stage: Stage, before: string): Promise<void> {
  const path = await newPath(stage)
  const patience = Date.now() + 4000
  for (let count = 1; Date.now() < patience; count += 1) {
    const asked = stage.ask('PATCH', path, { json: { phone: `${count}` } }).expectStatus(200)
    if ((await asked.returns('data.updated_at')) !== before) return
  }
  throw new Error(`after four seconds of changes updated_at is still ${before}`)
}

/** Expects a 422 on exactly these fields. */
export const refused = (asked: Spec, ...fields: string[]): Spec =>
  asked.expectStatus(422).expect(({ res }) => {
    const { errors = {} } = res.json as { errors?: object }
    const names = Object.keys(errors).join()
    if (names !== fields.join()) throw new Error(`the errors are on ${names}`)
  })

/** Expects a list of keys, in their order. */
export const keysOf = (value: unknown, expected: string): void => {
  const keys = Object.keys(value as object).join()
  if (keys !== expected) throw new Error(`the keys are ${keys}`)
}

export interface Customer {
  readonly id: number
  readonly updated_at: string
  readonly created_at: string
}

export interface List {
  readonly data: readonly Customer[]
  readonly links: Readonly<Record<'first' | 'last' | 'prev' | 'next', string | null>>
  readonly meta: Readonly<Record<string, unknown>>
}

/** A page of the list, as it is answered. */
export const listed = async (
  stage: Stage,
  query?: Readonly<Record<string, string | number>>,
): Promise<List> =>
  await stage
    .ask('GET', '/customers', query === undefined ? {} : { query })
    .expectStatus(200)
    .returns('.')

/** An id that no customer has. */
export const unknownId = 999_999_999
