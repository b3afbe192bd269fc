import type { Command, Given } from './command.ts'
import { runFlags } from './run/flags.ts'
import { settingsHelp } from './settings-help.ts'

/** `dublor run`. */
export const runCommand: Command = {
  name: 'run',
  summary: 'run a command with a server of its own, and say what it covered',
  help: `Starts a server on a free port, runs a command that finds it in DUBLOR_URL, and stops it when the
command ends, however that ends. Says on stderr what the command covered; its exit code is passed on.

Usage
  dublor run [flags of start] -- COMMAND
  dublor run --url URL [flags] -- COMMAND

The command finds the base URL in the environment variable DUBLOR_URL, and where {url} stands in its
arguments: CyberCert is below it at /api/v1, FaturaEntegratör at /api. It has the terminal, and gets the
signals that dublor gets; a second one ends it at once. What it leaves running is ended too, but on a
terminal, where it is like any command that is typed there.

Flags
  --url URL             join a server that runs already, and wait until it answers
  --admin-token TOKEN   its admin token, if it runs on another machine (DUBLOR_ADMIN_TOKEN)
  --wait DURATION       how long it is waited for (30s)
  --sandbox NAME        the sandbox that the command is in; a server that is joined says what was
                        covered in this one, since it was made (default)
  --json                say what was covered as JSON, as the last line on stdout

Flags of start, for a server of its own; the environment and dublor.config.json are read too, except
for the port
${settingsHelp()}

Examples
  dublor run -- npm test
  dublor run --fixture docs --strict -- npx vitest run
  dublor run -- newman run collection.json --env-var baseUrl={url}
  dublor run --url http://mock:4010 --sandbox "build-$BUILD" -- npm test

Exit codes: the command's; 128 and its number if a signal ended it; 2 if the command or the server
cannot be started.`,
  options: runFlags,
  takesWords: true,
  run,
}

/** What it takes is loaded only when it is needed: other commands start faster. */
async function run(given: Given): Promise<number> {
  const { runWithServer } = await import('./run/run.ts')
  return runWithServer(given)
}
