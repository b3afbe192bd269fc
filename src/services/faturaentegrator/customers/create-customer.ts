import { timestamp } from '../../laravel/timestamp.ts'
import { OneCustomer } from '../answers.ts'
import { endpoint, type FaturaEntegratorCall } from '../types.ts'
import { NewCustomer, taxNumberRefusals, typeRefusals } from './body.ts'
import { fieldsOfOtherType, type SentFields } from './field-names.ts'
import { requirements } from './required.ts'
import { wrapped } from './shown.ts'

/** The fields to write. */
function fieldsToWrite({ does }: FaturaEntegratorCall, body: SentFields): SentFields {
  const { common, create, fields } = does
  const cleared = common.nullClears(body, fieldsOfOtherType(body.type))
  return common.writesEmptied(create.keepsOtherTypesFields(fields.anyLength(cleared)))
}

/** The customers that are not deleted: all, or those of a tax number. */
const alive = (call: FaturaEntegratorCall, number?: string) =>
  call.where(
    'customers',
    JSON.stringify(['alive', number]),
    ({ deleted_at, tax_number }) =>
      deleted_at === null && (number === undefined || tax_number === number),
  )

/** `POST /customers` (page `olusturma`). */
export const createCustomer = endpoint({
  method: 'POST',
  path: '/customers',
  summary: 'Create a customer',
  promises: { answer: 'faturaentegrator.create.answer', kept: 'faturaentegrator.create.answer' },
  writes: 'customers',
  schema: { body: NewCustomer, response: { 201: OneCustomer } },
  required: requirements,
  refusals: {
    type: typeRefusals,
    tax_number: [
      ...taxNumberRefusals,
      (call, value: string) => call.does.create.taxNumberMayRepeat(value, () => alive(call, value)),
    ],
    email: [({ does }, value: string) => does.fields.createEmailIsAnAddress(value)],
  },
  handle(call, { body }) {
    const { create } = call.does
    const now = timestamp(call.now)
    const sent = fieldsToWrite(call, body)
    const row = {
      id: create.newId(call.nextId('customers'), () => alive(call)),
      type: body.type,
      tax_number: sent.tax_number ?? null,
      tax_office: sent.tax_office ?? null,
      title: sent.title ?? null,
      name: sent.name ?? null,
      surname: sent.surname ?? null,
      phone: sent.phone ?? null,
      email: sent.email ?? null,
      country: sent.country ?? null,
      postcode: sent.postcode ?? null,
      city: sent.city ?? null,
      district: sent.district ?? null,
      address: sent.address ?? null,
      iban: sent.iban ?? null,
      created_at: now,
      updated_at: now,
      deleted_at: null,
    }
    call.store('customers', row)
    return create.answer(wrapped(call, row))
  },
})
