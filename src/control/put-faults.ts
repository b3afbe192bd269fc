import { readRules } from '../faults/read-rules.ts'
import { type FaultRule, FaultRules } from '../faults/rule.ts'
import { WrongFault } from '../http/disturbance.ts'
import { sizeOfSettings } from '../sandbox/snapshot.ts'
import { inSandbox } from './endpoint.ts'
import { Problem } from './problem.ts'

/** `PUT /_dublor/sandboxes/:name/faults`: these rules and no others wait in a sandbox. */
export const putFaults = inSandbox(
  {
    description: 'Takes the place of all rules that waited there; an empty list ends them all.',
    body: FaultRules,
    response: { 200: FaultRules },
  },
  ({ sandboxes, services }) =>
    async ({ params, body, validationError }) => {
      if (validationError !== undefined && validationError.validationContext !== 'body') {
        throw validationError
      }
      return sandboxes.change(params.name, (sandbox) => {
        const { personas } = sandbox.fixture
        const rules = orProblem(() => readRules(body, { services, personas }))
        if (validationError !== undefined) throw validationError
        const known = sizeOfSettings({ faults: sandbox.settings.faults })
        sandboxes.makeRoom(sandbox, sizeOfSettings({ faults: rules }) - known)
        sandbox.set({ faults: rules.length === 0 ? undefined : rules })
        return rules as FaultRule[]
      })
    },
  // A list that its schema does not fit is looked at all the same: the rules know better what is wrong.
  { attachValidation: true },
)

/** @throws {Problem} 400 in place of what is wrong with a fault. */
function orProblem<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof WrongFault) throw new Problem(400, 'Not a list of rules', error.message)
    throw error
  }
}
