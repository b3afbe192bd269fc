import { type Does, joined } from '../../service.ts'
import { access } from './common/access.ts'
import { commonAnswers } from './common/answers.ts'
import { bodies } from './common/bodies.ts'
import { fields } from './common/fields.ts'
import { paths } from './common/paths.ts'
import { publishedAt } from './contents/published-at.ts'
import { publishing } from './contents/publishing.ts'
import { conversion } from './conversion/decisions.ts'
import { customersCreating } from './customers/creating.ts'
import { customersDeletion } from './customers/deletion.ts'
import { listFilters } from './customers/filters.ts'
import { listAnswers } from './customers/list-answers.ts'
import { listPages } from './customers/pages.ts'
import { listSearch } from './customers/search.ts'
import { customersShowing } from './customers/showing.ts'
import { customersUpdating } from './customers/updating.ts'
import { customersWriting } from './customers/writing.ts'
import { detailsAnswers } from './details/answers.ts'
import { detailsCustomer } from './details/customer.ts'
import { detailsDeletion } from './details/deletion.ts'
import { detailsRefusals } from './details/refusals.ts'
import { detailsRow } from './details/row.ts'
import { detailsWriting } from './details/writing.ts'
import { resources } from './resources.ts'
import { settingsCurrencies } from './settings/currencies.ts'
import { settingsShowing } from './settings/showing.ts'
import { settingsUpdating } from './settings/updating.ts'

/** Everything that CyberCert decides, by the second part of the rules' ids. */
export const decisions = joined({
  common: [access, paths, bodies, fields, commonAnswers],
  details: [
    detailsCustomer,
    detailsRow,
    detailsWriting,
    detailsAnswers,
    detailsDeletion,
    detailsRefusals,
  ],
  conversion: [conversion],
  customers: [
    customersCreating,
    customersShowing,
    customersUpdating,
    customersWriting,
    customersDeletion,
  ],
  list: [listFilters, listSearch, listPages, listAnswers],
  settings: [settingsShowing, settingsCurrencies, settingsUpdating],
  reports: [resources.reports.decisions],
  contents: [resources.contents.decisions, publishing, publishedAt],
})

export type CyberCertDoes = Does<typeof decisions.behaviours>
