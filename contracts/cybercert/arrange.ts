import type { RuleId } from '../../src/services/cybercert/rules.ts'
import type { Contract } from '../contract.ts'
import type { Role, Stage } from '../stage.ts'

export type CyberCertContract = Contract<RuleId>

let count = 0

/** A new customer's UUID, owned by whoever makes it. */
export async function newCustomer(
  stage: Stage,
  fields: object = {},
  as: Role = 'admin',
): Promise<string> {
  count += 1
  const json = { company_name: `Contract ${process.pid}-${count}`, ...fields }
  return await stage.ask('POST', '/customers', { as, json }).expectStatus(201).returns('uuid')
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

/** A UUID that no customer has. */
export const unknownUuid = '00000000-0000-4000-8000-000000000000'
