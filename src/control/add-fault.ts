import { readRule } from '../faults/read-rules.ts'
import { FaultRule, FaultRules, most } from '../faults/rule.ts'
import { inSandbox } from './endpoint.ts'
import { keepFaults, onlyTheBody, orProblem } from './keep-faults.ts'
import { Problem } from './problem.ts'

/** `POST /_dublor/sandboxes/:name/faults`: one more rule waits in a sandbox, behind the others. */
export const addFault = inSandbox(
  {
    description: `Behind the rules that wait there. Where there are ${most}, those that are used up make room.`,
    body: FaultRule,
    response: { 200: FaultRules },
  },
  ({ sandboxes, services }) =>
    async ({ params, body, validationError }) => {
      onlyTheBody(validationError)
      return sandboxes.change(params.name, (sandbox) => {
        const { personas } = sandbox.fixture
        const known = { services, personas }
        const rule = orProblem('Not a rule', () => readRule(body, known))
        if (validationError !== undefined) throw validationError
        const waiting = (sandbox.settings.faults ?? []) as readonly FaultRule[]
        const staying = waiting.length < most ? waiting : waiting.filter(({ left }) => left !== 0)
        if (staying.length === most) throw tooMany()
        return keepFaults(sandboxes, sandbox, [...staying, rule])
      })
    },
  { attachValidation: true },
)

const tooMany = () =>
  new Problem(
    400,
    'Too many rules',
    `${most} rules wait here already, and none is used up. End some first: DELETE ends all, PUT takes a list of those that are to stay.`,
  )
