import { defineService } from '../../service.ts'
import { checks } from './common/checks.ts'
import { wanted } from './common/wanted.ts'
import { largeCustomers } from './customers/large.ts'
import { decisions } from './decisions.ts'
import { endpoints } from './endpoints.ts'
import { Customer } from './records.ts'
import { states } from './states.ts'

/** FaturaEntegratör: the customers of an invoicing service. */
export const faturaentegrator = defineService({
  name: 'faturaentegrator',
  title: 'FaturaEntegratör',
  base: '/api',
  ...decisions,
  collections: { customers: { record: Customer, key: 'id', large: largeCustomers } },
  endpoints,
  states,
  checks,
  wanted,
})
