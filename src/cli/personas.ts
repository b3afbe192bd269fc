import { personas as all } from '../fixture/surroundings.ts'
import { defineCommand, type Given } from './command.ts'
import { choice } from './flags.ts'
import { language } from './language.ts'

const table = { Flags: { json: choice('print them as JSON') } }

/** `dublor personas`. */
export const personas = defineCommand({
  name: 'personas',
  summary: 'list the tokens, and who holds them',
  before: `Lists the personas: token, user, currency, permissions.

Usage
  dublor personas [--json]`,
  flags: table,
  run,
})

async function run({ flags, out }: Given<typeof table>): Promise<number> {
  if (flags.json) {
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
