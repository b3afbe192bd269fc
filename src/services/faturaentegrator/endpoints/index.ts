import { checkAuth } from './check-auth.ts'
import { createCustomer } from './create-customer.ts'
import { deleteCustomer } from './delete-customer.ts'
import { listCustomers } from './list-customers.ts'
import { showCustomer } from './show-customer.ts'
import { updateCustomer } from './update-customer.ts'

/** Every endpoint of FaturaEntegratör. */
export const endpoints = [
  checkAuth,
  listCustomers,
  createCustomer,
  showCustomer,
  updateCustomer,
  deleteCustomer,
]
