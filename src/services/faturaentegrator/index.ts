import { defineService } from '../../service.ts'
import { alternatives } from './alternatives.ts'
import { behaviours } from './behaviour.ts'
import { checks } from './checks.ts'
import { endpoints } from './endpoints/index.ts'
import { largeCustomers } from './large.ts'
import { mutants } from './mutants.ts'
import { Customer } from './records.ts'
import { rules } from './rules.ts'
import { states } from './states.ts'
import { wanted } from './wanted.ts'

/** FaturaEntegratör: the customers of an invoicing service. */
export const faturaentegrator = defineService({
  name: 'faturaentegrator',
  title: 'FaturaEntegratör',
  base: '/api',
  rules,
  behaviours,
  mutants,
  alternatives,
  collections: { customers: { record: Customer, key: 'id', large: largeCustomers } },
  endpoints,
  states,
  checks,
  wanted,
})
