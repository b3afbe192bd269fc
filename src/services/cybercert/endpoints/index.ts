import { createCustomer } from './create-customer.ts'
import { deleteCustomer } from './delete-customer.ts'
import { deleteCustomerDetails } from './delete-customer-details.ts'
import { listCustomers } from './list-customers.ts'
import { restoreCustomer } from './restore-customer.ts'
import { restoreCustomerDetails } from './restore-customer-details.ts'
import { showCustomer } from './show-customer.ts'
import { showCustomerDetails } from './show-customer-details.ts'
import { showUserSettings } from './show-user-settings.ts'
import { replaceCustomer, updateCustomer } from './update-customer.ts'
import { replaceCustomerDetails, updateCustomerDetails } from './update-customer-details.ts'
import { replaceUserSettings, updateUserSettings } from './update-user-settings.ts'

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
]
