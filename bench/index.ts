import { coldStart, coldStartTable } from './cold-start.ts'
import { grading, gradingTable } from './grade.ts'
import { hostile, hostileTable } from './hostile.ts'
import { machine } from './machine.ts'
import { help, type Options, optionsOf } from './options.ts'
import { compile } from './programs.ts'
import { sandboxes, sandboxesTable } from './sandboxes.ts'
import { storage, storageTable } from './storage.ts'
import { throughput, throughputTable } from './throughput.ts'

/** `npm run bench`: results on stdout, everything else on stderr. */
const note = (text: string) => process.stderr.write(`${text}\n`)

/** Runs one part if it was asked for. */
async function part<Result>(
  { parts, quick, json }: Options,
  name: string,
  measure: (quick: boolean) => Promise<Result>,
  shown: (result: Result) => string,
): Promise<Result | undefined> {
  if (!parts.includes(name)) return undefined
  note(`measuring ${name} …`)
  const result = await measure(quick)
  if (!json) console.log(`\n${shown(result)}\n`)
  return result
}

async function main(options: Options): Promise<void> {
  if (options.help) return void process.stdout.write(help)
  await compile()
  const on = machine()
  const { node, platform, cpu, cores, pinned, load } = on
  if (!options.json) {
    console.log(`Node ${node}, ${platform}, ${cores} × ${cpu}, load ${load.toFixed(1)}`)
    console.log(pinned ? 'Server and load generator each on a core of its own.' : 'Nothing pinned.')
  }
  const results = {
    machine: on,
    throughput: await part(options, 'throughput', throughput, throughputTable),
    coldStart: await part(options, 'cold-start', coldStart, coldStartTable),
    sandboxes: await part(options, 'sandboxes', sandboxes, sandboxesTable),
    storage: await part(options, 'storage', storage, storageTable),
    grade: await part(options, 'grade', grading, gradingTable),
    hostile: await part(options, 'hostile', () => hostile(options.only), hostileTable),
  }
  if (options.json) console.log(JSON.stringify(results, undefined, 2))
}

try {
  await main(optionsOf(process.argv.slice(2)))
} catch (error) {
  note(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
