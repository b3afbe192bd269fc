import { type Does, joined } from '../../service.ts'
import { auth } from './auth/decisions.ts'
import { access } from './common/access.ts'
import { commonAnswers } from './common/answers.ts'
import { bodies } from './common/bodies.ts'
import { commonFields } from './common/fields.ts'
import { paths } from './common/paths.ts'
import { unprocessableAnswers } from './common/unprocessable.ts'
import { creating } from './customers/creating.ts'
import { customerFields } from './customers/fields.ts'
import { list } from './customers/list.ts'
import { listAnswers } from './customers/list-answers.ts'
import { oneCustomer } from './customers/one.ts'
import { createRequirements } from './customers/requirements.ts'
import { updating } from './customers/updating.ts'
import { updateWriting } from './customers/writing.ts'

/** Everything that FaturaEntegratör decides, by the second part of the rules' ids. */
export const decisions = joined({
  common: [access, paths, bodies, commonFields, commonAnswers, unprocessableAnswers],
  auth: [auth],
  create: [createRequirements, creating],
  customers: [oneCustomer],
  fields: [customerFields],
  list: [list, listAnswers],
  update: [updating, updateWriting],
})

export type FaturaEntegratorDoes = Does<typeof decisions.behaviours>
