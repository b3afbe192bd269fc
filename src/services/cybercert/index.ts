import { defineService } from '../../service.ts'
import { alternatives } from './alternatives.ts'
import { behaviours } from './behaviour.ts'
import { checks } from './checks.ts'
import { endpoints } from './endpoints/index.ts'
import { largeCustomers, largeDetails } from './large.ts'
import { mutants } from './mutants.ts'
import { Customer, Details, Settings } from './records.ts'
import { rules } from './rules.ts'
import { states } from './states.ts'
import { wanted } from './wanted.ts'

/** CyberCert: customers, their details, and the settings of a user. */
export const cybercert = defineService({
  name: 'cybercert',
  title: 'CyberCert',
  base: '/api/v1',
  rules,
  behaviours,
  mutants,
  alternatives,
  collections: {
    customers: { record: Customer, key: 'uuid', large: largeCustomers },
    details: { record: Details, key: 'customer_id', large: largeDetails },
    settings: { record: Settings, key: 'user_id' },
  },
  endpoints,
  states,
  checks,
  wanted,
})
