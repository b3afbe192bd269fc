import { parseArgs } from 'node:util'

/** What a run of the bench was asked for. */
export interface Options {
  readonly quick: boolean
  readonly json: boolean
  readonly help: boolean
  /** The parts to run. */
  readonly parts: readonly string[]
  /** Of the attacks only those whose name has this in it. */
  readonly only: string
}

const usual = ['throughput', 'cold-start', 'sandboxes', 'storage', 'grade']
const partNames = [...usual, 'hostile']

export const help = `npm run bench -- [PART…] [--quick] [--json] [--only TEXT]

Measures Dublör beside a bare Fastify and a bare node:http, in interleaved rounds of one run.

PART      ${usual.join(', ')}; all of them if none is given.
          hostile only if it is: what attacks do to a server and to those who ask meanwhile
--quick   fewer and shorter rounds: about two and a half minutes instead of seven
--json    results for machines
--only    of the attacks only those whose name has TEXT in it
--help    this text
`

/** @throws {TypeError} for an option or a part that there is not. */
export function optionsOf(args: readonly string[]): Options {
  const boolean = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: boolean,
      json: boolean,
      help: boolean,
      only: { type: 'string', default: '' },
    },
  })
  const unknown = positionals.find((part) => !partNames.includes(part))
  if (unknown !== undefined) throw new TypeError(`There is no part ${unknown}.\n\n${help}`)
  return { ...values, parts: positionals.length === 0 ? usual : positionals }
}
