import { checkAuth } from './auth/check-auth.ts'
import { createCustomer } from './customers/create-customer.ts'
import { deleteCustomer } from './customers/delete-customer.ts'
import { listCustomers } from './customers/list-customers.ts'
import { showCustomer } from './customers/show-customer.ts'
import { updateCustomer } from './customers/update-customer.ts'

/** Every endpoint of FaturaEntegratör. */
export const endpoints = [
  checkAuth,
  listCustomers,
  createCustomer,
  showCustomer,
  updateCustomer,
  deleteCustomer,
]
