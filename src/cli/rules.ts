import { contracts } from '../../contracts/index.ts'
import { notProved } from '../../contracts/not-proved.ts'
import { type Basis, bases } from '../service.ts'
import { services } from '../services/index.ts'
import { defineCommand, type Given } from './command.ts'
import { choice, value } from './flags.ts'
import { oneOf } from './kinds.ts'
import { language } from './language.ts'

const names = services.map(({ name }) => name)

const table = {
  Flags: {
    service: value('NAME', `only this service: ${names.join(', ')}`, oneOf('service', names)),
    basis: value('BASIS', `only rules of this basis: ${bases.join(', ')}`, oneOf('basis', bases)),
    json: choice('a list of {"id","service","basis","en","tr","source","proofs","notProved"}'),
  },
}

/** `dublor rules`. */
export const rules = defineCommand({
  name: 'rules',
  summary: 'list every rule with its basis, its source and its proofs',
  before: `Lists the ledger: what is promised, how sure that is, where it stands, and which contract cases prove it.

Usage
  dublor rules [--service NAME] [--basis BASIS] [--json]`,
  flags: table,
  after: `Examples
  dublor rules --basis assumed     everything that is guessed
  dublor rules --json | jq -r '.[] | select(.proofs == []) | .id'`,
  run,
})

async function run({ flags: { service, basis, json }, out }: Given<typeof table>): Promise<number> {
  const chosen = ledger().filter(
    (rule) => (service ?? rule.service) === rule.service && (basis ?? rule.basis) === rule.basis,
  )
  if (json) {
    out(JSON.stringify(chosen))
    return 0
  }
  const speaks = language(process.env)
  for (const { id, basis, source, proofs, notProved: why, ...says } of chosen) {
    out(`${id}  [${basis}: ${source}]`)
    out(`    ${says[speaks]}`)
    for (const proof of proofs) out(`    proof: ${proof}`)
    if (why !== undefined) out(`    not proved over HTTP: ${why}`)
  }
  out(`${chosen.length} rules: ${bases.map((each) => `${count(chosen, each)} ${each}`).join(', ')}`)
  return 0
}

/** Every rule of every service, with its proofs. */
function ledger() {
  const cases = contracts.flatMap(({ endpoint, cases }) =>
    cases.map((each) => ({ ...each, endpoint })),
  )
  return services.flatMap(({ name, rules }) =>
    Object.entries(rules).map(([id, rule]) => ({
      id,
      service: name,
      ...rule,
      proofs: cases
        .filter((each) => each.rule === id)
        .map((each) => `${each.endpoint} ${each.title}`),
      notProved: notProved[id],
    })),
  )
}

const count = (rules: readonly { readonly basis: Basis }[], basis: Basis): number =>
  rules.filter((rule) => rule.basis === basis).length
