import type { Command } from './command.ts'
import { choice, flagsHelp } from './flags.ts'
import { settingFlags } from './setting-flags.ts'

/** The flags that each command has. */
export const everyCommand = {
  'Every command': {
    json: choice('print results as JSON'),
    help: { ...choice('this page, or that of a command'), short: 'h' },
    version: { ...choice('the version'), short: 'v' },
  },
}

/** `dublor --help`. */
export const overview = (
  commands: readonly Command[],
): string => `Dublör stands in for CyberCert and FaturaEntegratör: point your client at it instead of the real service.

Usage
  dublor [start] [flags]      ${commands[0]?.summary}
${commands
  .slice(1)
  .map(({ name, summary }) => `  ${`dublor ${name}`.padEnd(28)}${summary}`)
  .join('\n')}
  dublor COMMAND --help       what a command does, with examples

Flags of start
${flagsHelp({ ...settingFlags, ...everyCommand }).replace(/^(?=.)/gm, '  ')}

Every setting is also an environment variable (DUBLOR_PORT, DUBLOR_SANDBOX_TTL) and a field of
dublor.config.json in the folder that dublor is started in (port, sandboxTtl). A flag goes before
the environment, the environment before the file. DURATION is 30m, 24h, 1d12h or PT2H.

Examples
  dublor                                     everything on its default, at http://127.0.0.1:4010
  dublor --port 0 --fixture docs             any free port; only what the documents show
  dublor --fixture large:100000              a hundred thousand customers
  DUBLOR_ADMIN_TOKEN=… dublor --host 0.0.0.0 --sandbox-per-visitor --reset-every 04:00
                                             a demo environment
  dublor rules --basis assumed               everything that is guessed

Exit codes: 0 fine, 1 found something, 2 cannot run.`
