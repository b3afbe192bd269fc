import type { CyberCertContract } from './arrange.ts'
import { contentPages } from './contents.contract.ts'
import { createCustomerContract } from './create-customer.contract.ts'
import { deleteCustomer } from './delete-customer.contract.ts'
import { deleteCustomerDetails } from './delete-customer-details.contract.ts'
import { everyBody } from './every-body.contract.ts'
import { everyEndpoint } from './every-endpoint.contract.ts'
import { listCustomers } from './list-customers.contract.ts'
import { listCustomersFilters } from './list-customers-filters.contract.ts'
import { listCustomersPages } from './list-customers-pages.contract.ts'
import { patchCustomer } from './patch-customer.contract.ts'
import { patchCustomerDetails } from './patch-customer-details.contract.ts'
import { patchCustomerDetailsConversion } from './patch-customer-details-conversion.contract.ts'
import { patchCustomerDetailsRefusals } from './patch-customer-details-refusals.contract.ts'
import { patchCustomerDetailsRow } from './patch-customer-details-row.contract.ts'
import { patchUserSettings } from './patch-user-settings.contract.ts'
import { publishContent } from './publish-content.contract.ts'
import { putCustomer } from './put-customer.contract.ts'
import { putCustomerDetails } from './put-customer-details.contract.ts'
import { putUserSettings } from './put-user-settings.contract.ts'
import { reports } from './reports.contract.ts'
import { resourceContracts } from './resource/index.ts'
import { restoreCustomer } from './restore-customer.contract.ts'
import { restoreCustomerDetails } from './restore-customer-details.contract.ts'
import { showCustomer } from './show-customer.contract.ts'
import { showCustomerDetails } from './show-customer-details.contract.ts'
import { showUserSettings } from './show-user-settings.contract.ts'

/** The contracts of CyberCert. */
export const cybercert: readonly CyberCertContract[] = [
  everyEndpoint,
  everyBody,
  listCustomers,
  listCustomersFilters,
  listCustomersPages,
  createCustomerContract,
  showCustomer,
  putCustomer,
  patchCustomer,
  deleteCustomer,
  restoreCustomer,
  showCustomerDetails,
  putCustomerDetails,
  patchCustomerDetails,
  patchCustomerDetailsRow,
  patchCustomerDetailsRefusals,
  patchCustomerDetailsConversion,
  deleteCustomerDetails,
  restoreCustomerDetails,
  showUserSettings,
  putUserSettings,
  patchUserSettings,
  ...reports,
  ...resourceContracts(contentPages),
  publishContent,
]
