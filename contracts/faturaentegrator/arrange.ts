import type { RuleId } from '../../src/services/faturaentegrator/rules.ts'
import type { Contract } from '../contract.ts'
import type { Spec, Stage } from '../stage.ts'
import { untilMoved } from '../until.ts'

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

/** Returns once the target writes another moment than `before`, by changing another record. */
export async function whenTimeHasMoved(stage: Stage, before: string): Promise<void> {
  const path = await newPath(stage)
  await untilMoved(before, (count) =>
    stage
      .ask('PATCH', path, { json: { phone: `${count}` } })
      .expectStatus(200)
      .returns('data.updated_at'),
  )
}

/** Expects a 422 on exactly these fields. */
export const refused = (asked: Spec, ...fields: string[]): Spec =>
  asked.expectStatus(422).expect(({ res }) => {
    const { errors = {} } = res.json as { errors?: object }
    const names = Object.keys(errors).join()
    if (names !== fields.join()) throw new Error(`the errors are on ${names}`)
  })

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
