import { contracts } from '../../contracts/index.ts'
import { notProved } from '../../contracts/not-proved.ts'
import { type Basis, bases } from '../service.ts'
import { services } from '../services/index.ts'
import { CannotRun } from './cannot-run.ts'
import type { Command, Given } from './command.ts'
import { language } from './language.ts'

/** `dublor rules`. */
export const rules: Command = {
  name: 'rules',
  summary: 'list every rule with its basis, its source and its proofs',
  help: `Lists the ledger: what is promised, how sure that is, where it stands, and which contract cases prove it.

Usage
  dublor rules [--service NAME] [--basis BASIS] [--json]

Flags
  --service NAME      only this service: ${services.map(({ name }) => name).join(', ')}
  --basis BASIS       only rules of this basis: ${bases.join(', ')}
  --json              a list of {"id","service","basis","en","tr","source","proofs","notProved"}

Examples
  dublor rules --basis assumed     everything that is guessed
  dublor rules --json | jq -r '.[] | select(.proofs == []) | .id'`,
  options: { service: { type: 'string' }, basis: { type: 'string' } },
  run,
}

async function run({ flags, out }: Given): Promise<number> {
  const service = oneOf(
    '--service',
    flags['service'],
    services.map(({ name }) => name),
  )
  const basis = oneOf('--basis', flags['basis'], bases)
  const chosen = ledger().filter(
    (rule) => (service ?? rule.service) === rule.service && (basis ?? rule.basis) === rule.basis,
  )
  if (flags['json']) {
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

function oneOf(flag: string, value: unknown, known: readonly string[]): string | undefined {
  if (value === undefined || known.includes(value as string)) return value as string | undefined
  throw new CannotRun(`${flag} "${value}" is not known. It takes ${known.join(', ')}.`)
}
