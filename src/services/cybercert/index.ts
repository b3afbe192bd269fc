import { defineService } from '../../service.ts'
import { checks } from './common/checks.ts'
import { wanted } from './common/wanted.ts'
import { largeCustomers, largeDetails } from './customers/large.ts'
import { decisions } from './decisions.ts'
import { endpoints } from './endpoints.ts'
import { Customer, Details, Settings } from './records.ts'
import { collections } from './resources.ts'
import { states } from './states.ts'

/** CyberCert: customers, their details, the settings of a user, reports and contents. */
export const cybercert = defineService({
  name: 'cybercert',
  title: 'CyberCert',
  base: '/api/v1',
  ...decisions,
  collections: {
    customers: {
      record: Customer,
      key: 'uuid',
      blank: { user_id: 1, is_active: true },
      large: largeCustomers,
    },
    details: {
      record: Details,
      key: 'customer_id',
      refers: { field: 'customer_id', to: 'customers' },
      currency: 'annual_revenue_currency',
      blank: { is_active: true },
      large: largeDetails,
    },
    settings: { record: Settings, key: 'user_id' },
    ...collections,
  },
  endpoints,
  states,
  checks,
  wanted,
})
