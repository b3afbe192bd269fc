import { flagOf } from '../config.ts'
import { services } from '../services/index.ts'
import { CannotRun } from './cannot-run.ts'
import { defineCommand, type Given } from './command.ts'
import { value } from './flags.ts'
import { oneOf, text } from './kinds.ts'
import { writeReport } from './report-file.ts'
import { serverAt, serverFlags } from './running-server.ts'

const names = services.map(({ name }) => name)
const formats = ['openapi', 'postman', 'http', 'pact'] as const

/** Flags that only a snapshot has. */
const ofSnapshot = {
  adminToken: serverFlags.adminToken,
  data: value('DIR', 'of no running server: the folder in which it kept its sandboxes', text),
  redis: value('URL', 'the redis server in which they are', text),
  sandbox: value('NAME', 'which sandbox: default if left out', text),
}

/** The flags of `dublor export`. */
export const exportFlags = {
  Flags: {
    service: value('NAME', `only this service: ${names.join(', ')}`, oneOf('service', names)),
    url: value(
      'URL',
      `where they are asked; of a snapshot, the running server (DUBLOR_URL):
http://127.0.0.1:4010 if nothing is said`,
      text,
    ),
    output: value('FILE', 'write there instead of to stdout', text),
  },
  'Flags for a snapshot': ofSnapshot,
}

/** `dublor export`. */
export const exportCommand = defineCommand({
  name: 'export',
  summary: 'write OpenAPI, Postman, .http or Pact, or a snapshot of a sandbox',
  before: `Writes the services for other tools, with the documents' examples: no server is needed for that, and
the bytes are the same whenever it is done. Or writes everything that a sandbox is, as JSON:
\`dublor start --import FILE\` begins with it, wherever that server keeps its sandboxes.

Usage
  dublor export openapi|postman|http|pact [--service NAME] [--url URL] > FILE
  dublor export snapshot [--url URL | --data DIR | --redis URL] [flags] > FILE

What is written
  openapi               OpenAPI 3.1: every endpoint and status, and the rules that it keeps
  postman               a collection of version 2.1, for Newman too: each request begins in the world that
                        it is about, and tests its status; {{token}} is the persona's
  http                  a .http file, for editors that send requests from one
  pact                  the documents' examples as a pact of version 3, with provider states
  snapshot              a sandbox`,
  flags: exportFlags,
  after: `Examples
  dublor export openapi --service cybercert > cybercert.json
  dublor export postman > dublor.json && dublor run -- newman run dublor.json --env-var baseUrl={url}
  dublor export snapshot --data ./world --output world.json
  dublor start --redis redis://127.0.0.1:6379 --import world.json`,
  takesWords: true,
  run,
})

type Asked = Given<typeof exportFlags>

async function run({ flags, out, words }: Asked): Promise<number> {
  const [what = ''] = words
  const format = formats.find((each) => each === what)
  if (words.length !== 1 || (what !== 'snapshot' && format === undefined)) {
    throw new CannotRun(`what to export? \`dublor export snapshot\`, or ${formats.join(', ')}.`)
  }
  const alien = Object.keys(format === undefined ? { service: true } : ofSnapshot) as Flag[]
  const wrong = alien.find((flag) => flags[flag] !== undefined)
  if (wrong !== undefined) {
    throw new CannotRun(`--${flagOf(wrong)} is not for \`dublor export ${what}\`.`)
  }
  const text = format === undefined ? await snapshotFor(flags) : await documentFor(format, flags)
  if (flags.output === undefined) out(text)
  else writeReport(flags.output, `${text}\n`)
  return 0
}

type Flag = keyof Asked['flags']

/** The environment does not count: what is written is the same wherever it is. */
async function documentFor(
  format: (typeof formats)[number],
  { service, url = 'http://127.0.0.1:4010' }: Asked['flags'],
): Promise<string> {
  const { documentOf } = await import('./export/documents.ts')
  return documentOf({ format, service, url: serverAt(url) })
}

async function snapshotFor(flags: Asked['flags']): Promise<string> {
  const { snapshotOf } = await import('./export/snapshot.ts')
  return snapshotOf(flags)
}
