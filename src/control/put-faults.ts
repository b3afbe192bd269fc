import { readRules } from '../faults/read-rules.ts'
import { FaultRules } from '../faults/rule.ts'
import { inSandbox } from './endpoint.ts'
import { keepFaults, onlyTheBody, orProblem } from './keep-faults.ts'

/** `PUT /_dublor/sandboxes/:name/faults`: these rules and no others wait in a sandbox. */
export const putFaults = inSandbox(
  {
    description: 'Takes the place of all rules that waited there; an empty list ends them all.',
    body: FaultRules,
    response: { 200: FaultRules },
  },
  ({ sandboxes, services }) =>
    async ({ params, body, validationError }) => {
      onlyTheBody(validationError)
      return sandboxes.change(params.name, (sandbox) => {
        const { personas } = sandbox.fixture
        const known = { services, personas }
        const rules = orProblem('Not a list of rules', () => readRules(body, known))
        if (validationError !== undefined) throw validationError
        return keepFaults(sandboxes, sandbox, rules)
      })
    },
  { attachValidation: true },
)
