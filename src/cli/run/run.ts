import { pastProxies } from '../../grading/environment.ts'
import { isSandboxName, nameRule } from '../../sandbox/name.ts'
import { tellOperator } from '../../tell-operator.ts'
import { visible } from '../../visible.ts'
import { CannotRun } from '../cannot-run.ts'
import type { Given } from '../command.ts'
import { runChild } from './child.ts'
import { coveredSentence } from './covered.ts'
import type { runFlags } from './flags.ts'
import { joined, started } from './server.ts'

/** Runs `dublor run`. @returns the exit code of the command. */
export async function runWithServer({
  flags,
  words,
  out,
}: Given<typeof runFlags>): Promise<number> {
  if (words.length === 0) throw new CannotRun('which command? `dublor run -- npm test`')
  const { sandbox } = flags
  if (sandbox !== undefined && !isSandboxName(sandbox)) {
    throw new CannotRun(`there is no sandbox "${visible(sandbox)}": ${nameRule}`)
  }
  const server = flags.url === undefined ? await started(flags) : await joined(flags)
  try {
    const url = sandbox === undefined ? server.url : `${server.url}/~${sandbox}`
    const env = { ...process.env, ...pastProxies(process.env), DUBLOR_URL: url }
    const command = words.map((word) => word.replaceAll('{url}', url))
    const code = await runChild(command, env)
    // The command has ended as it has, whatever came of a server that was joined.
    const covered = await server.covered(sandbox ?? 'default').catch(tellWhy)
    if (flags.json) out(JSON.stringify({ url, code, ...covered }))
    else if (covered !== undefined) tellOperator(coveredSentence(covered, url))
    return code
  } finally {
    await server.close()
  }
}

const tellWhy = (error: Error): undefined =>
  void tellOperator(`it is not known what was covered: ${error.message}`)
