import { checkAuth } from './check-auth.contract.ts'
import { deleteCustomer } from './delete-customer.contract.ts'
import { everyEndpoint } from './every-endpoint.contract.ts'
import { getCustomer } from './get-customer.contract.ts'
import { listCustomers } from './list-customers.contract.ts'
import { patchCustomer } from './patch-customer.contract.ts'
import { postCustomer } from './post-customer.contract.ts'

/** The contracts of FaturaEntegratör. */
export const faturaentegrator = [
  everyEndpoint,
  checkAuth,
  listCustomers,
  postCustomer,
  getCustomer,
  patchCustomer,
  deleteCustomer,
]
