import type { CyberCertContract } from '../arrange.ts'
import { createContract } from './create.ts'
import { deleteContract, restoreContract } from './delete.ts'
import type { Pages } from './pages.ts'
import { patchContract } from './patch.ts'
import { putContract } from './put.ts'
import { showContract } from './show.ts'

/** The contracts of a resource that is as most are: one an endpoint. */
export const resourceContracts = (pages: Pages): readonly CyberCertContract[] =>
  [createContract, showContract, putContract, patchContract, deleteContract, restoreContract].map(
    (contract) => contract(pages),
  )
