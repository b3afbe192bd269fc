import { personas as all } from '../fixture/surroundings.ts'
import type { Command, Given } from './command.ts'
import { language } from './language.ts'

/** `dublor personas`. */
export const personas: Command = {
  name: 'personas',
  summary: 'list the tokens, and who holds them',
  help: `Lists the personas: token, user, currency, permissions.

Usage
  dublor personas [--json]`,
  options: {},
  run,
}

async function run({ flags, out }: Given): Promise<number> {
  if (flags['json']) {
    out(
      JSON.stringify(all.map((persona) => ({ ...persona, permissions: [...persona.permissions] }))),
    )
    return 0
  }
  const speaks = language(process.env)
  for (const { tokens, user, currency, says, permissions } of all) {
    out(`${tokens.join('  ')}`)
    out(`    user ${user.id} · ${currency} · ${says[speaks]}`)
    out(`    ${[...permissions].join(' ') || '-'}`)
  }
  return 0
}
