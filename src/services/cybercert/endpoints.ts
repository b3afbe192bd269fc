import { publishContent } from './contents/publish-content.ts'
import { createCustomer } from './customers/create-customer.ts'
import { deleteCustomer } from './customers/delete-customer.ts'
import { listCustomers } from './customers/list-customers.ts'
import { restoreCustomer } from './customers/restore-customer.ts'
import { showCustomer } from './customers/show-customer.ts'
import { replaceCustomer, updateCustomer } from './customers/update-customer.ts'
import { deleteCustomerDetails } from './details/delete-customer-details.ts'
import { restoreCustomerDetails } from './details/restore-customer-details.ts'
import { showCustomerDetails } from './details/show-customer-details.ts'
import { replaceCustomerDetails, updateCustomerDetails } from './details/update-customer-details.ts'
import { resources } from './resources.ts'
import { showUserSettings } from './settings/show-user-settings.ts'
import { replaceUserSettings, updateUserSettings } from './settings/update-user-settings.ts'

/** Every endpoint of CyberCert. */
export const endpoints = [
  listCustomers,
  createCustomer,
  showCustomer,
  replaceCustomer,
  updateCustomer,
  deleteCustomer,
  restoreCustomer,
  showCustomerDetails,
  replaceCustomerDetails,
  updateCustomerDetails,
  deleteCustomerDetails,
  restoreCustomerDetails,
  showUserSettings,
  replaceUserSettings,
  updateUserSettings,
  ...Object.values(resources).flatMap(({ endpoints }) => endpoints),
  publishContent,
]
