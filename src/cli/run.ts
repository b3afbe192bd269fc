import { defineCommand, type Given } from './command.ts'
import { runFlags } from './run/flags.ts'

/** `dublor run`. */
export const runCommand = defineCommand({
  name: 'run',
  summary: 'run a command with a server of its own, and say what it covered',
  before: `Starts a server on a free port, runs a command that finds it in DUBLOR_URL, and stops it when the
command ends, however that ends. Says on stderr what the command covered; its exit code is passed on.

Usage
  dublor run [flags of start] -- COMMAND
  dublor run --url URL [flags] -- COMMAND

The command finds the base URL in the environment variable DUBLOR_URL, and where {url} stands in its
arguments: CyberCert is below it at /api/v1, FaturaEntegratör at /api. It has the terminal, and gets the
signals that dublor gets; a second one ends it at once. What it leaves running is ended too, but on a
terminal, where it is like any command that is typed there.

The other flags are those of start, for a server of its own; the environment and dublor.config.json are
read too, except for the port.`,
  flags: runFlags,
  after: `Examples
  dublor run -- npm test
  dublor run --fixture docs --strict -- npx vitest run
  dublor run -- newman run collection.json --env-var baseUrl={url}
  dublor run --url http://mock:4010 --sandbox "build-$BUILD" -- npm test

Exit codes: the command's; 128 and its number if a signal ended it; 2 if the command or the server
cannot be started.`,
  takesWords: true,
  run,
})

/** What it takes is loaded only when it is needed: other commands start faster. */
async function run(given: Given<typeof runFlags>): Promise<number> {
  const { runWithServer } = await import('./run/run.ts')
  return runWithServer(given)
}
