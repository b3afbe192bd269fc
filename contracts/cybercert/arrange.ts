import type { RuleId } from '../../src/services/cybercert/rules.ts'
import type { Case, Contract } from '../contract.ts'
import type { Role, Spec, Stage } from '../stage.ts'
import { untilMoved } from '../until.ts'

export type CyberCertContract = Contract<RuleId>
export type CyberCertCase = Case<RuleId>

/** A UUID that no customer has. */
export const unknownUuid = '00000000-0000-4000-8000-000000000000'

let count = 0

/** A name that no other customer of the target has. */
export function uniqueName(): string {
  count += 1
  return `Contract ${process.pid}-${Date.now()}-${count}`
}

/** What an answer has in its body. */
export const bodyOf = async <Body = Record<string, unknown>>(asked: Spec): Promise<Body> =>
  (await asked.returns(({ res }) => res.json)) as Body

/** What a client learns of a customer by creating it. */
export interface Created {
  readonly id: number
  readonly uuid: string
  readonly company_name: string
  readonly user_id: number
  readonly created_at: string
  readonly updated_at: string
}

/** Creates a customer that is owned by whoever creates it. */
export function createCustomer(
  stage: Stage,
  fields: object = {},
  as: Role = 'admin',
): Promise<Created> {
  const json = { company_name: uniqueName(), ...fields }
  return bodyOf<Created>(stage.ask('POST', '/customers', { as, json }).expectStatus(201))
}

/** A new customer's UUID. */
export async function newCustomer(
  stage: Stage,
  fields: object = {},
  as: Role = 'admin',
): Promise<string> {
  return (await createCustomer(stage, fields, as)).uuid
}

/** Deletes what is at a path, with whatever success that is answered. */
export const remove = (stage: Stage, path: string, as: Role = 'admin'): Spec =>
  succeeding(stage.ask('DELETE', path, { as }))

/** The same request, of which nothing but some success is expected. */
export const succeeding = (asked: Spec): Spec =>
  asked.expect(({ res: { statusCode = 0 } }) => {
    if (statusCode < 200 || statusCode > 299) throw new Error(`it answers ${statusCode}`)
  })

/** Deletes a customer. */
export const removeCustomer = (stage: Stage, uuid: string, as: Role = 'admin'): Spec =>
  remove(stage, `/customers/${uuid}`, as)

/** The path of a new customer that has been deleted. */
export async function deletedCustomer(stage: Stage, as: Role = 'admin'): Promise<string> {
  const uuid = await newCustomer(stage, {}, as)
  await removeCustomer(stage, uuid, as)
  return `/customers/${uuid}`
}

/** The path of the details of a new customer that has them, with the fields given. */
export async function newDetails(
  stage: Stage,
  fields: object = {},
  as: Role = 'admin',
): Promise<string> {
  const path = `/customers/${await newCustomer(stage, {}, as)}/details`
  await stage.ask('PATCH', path, { as, json: fields }).expectStatus(200)
  return path
}

/** The path of the details of a new customer whose detail row has been deleted. */
export async function deletedDetails(
  stage: Stage,
  fields: object = {},
  as: Role = 'admin',
): Promise<string> {
  const path = await newDetails(stage, fields, as)
  await remove(stage, path, as)
  return path
}

/** Returns once the target writes another moment than `before`, by changing another record. */
export async function whenTimeHasMoved(stage: Stage, before: string): Promise<void> {
  const path = await newDetails(stage)
  await untilMoved(before, (employee_count) =>
    stage.ask('PATCH', path, { json: { employee_count } }).expectStatus(200).returns('updated_at'),
  )
}

/** Proves something while settings are changed, and puts back what they were. */
export async function withSettings(
  stage: Stage,
  as: Role,
  json: Readonly<Record<string, unknown>>,
  prove: () => PromiseLike<unknown>,
): Promise<void> {
  const before = await bodyOf(stage.ask('GET', '/user/settings', { as }).expectStatus(200))
  const back = Object.fromEntries(Object.keys(json).map((name) => [name, before[name]]))
  try {
    await stage.ask('PATCH', '/user/settings', { as, json }).expectStatus(200)
    await prove()
  } finally {
    await stage.ask('PATCH', '/user/settings', { as, json: back }).expectStatus(200)
  }
}
