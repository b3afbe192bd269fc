import { Type } from '@sinclair/typebox'
import { optional } from '../../laravel/nullable.ts'
import type { CyberCertCall } from '../types.ts'

/** What a client may write of a customer. */

const rest = {
  legal_name: optional(Type.String()),
  tax_number: optional(Type.String()),
  email: optional(Type.String()),
  phone: optional(Type.String()),
  organization_id: optional(Type.Integer()),
  is_active: optional(Type.Boolean()),
}

export const NewCustomer = Type.Object({ company_name: Type.String(), ...rest })
export const CustomerChanges = Type.Object({ company_name: optional(Type.String()), ...rest })

export const customerRefusals = {
  email: [({ does }: CyberCertCall, text: string) => does.customers.emailIsAnAddress(text)],
}
