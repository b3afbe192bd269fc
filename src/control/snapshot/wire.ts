import { type Static, Type } from '@sinclair/typebox'
import { FaultRules } from '../../faults/rule.ts'
import { largestId } from '../../sandbox/id.ts'
import type { Snapshot } from '../../sandbox/snapshot.ts'
import { ActiveSwaps } from '../show-mutants.ts'
import { WireClock, wireOf } from '../wire-clock.ts'

/** The newest form of snapshots that is written and read. */
export const version = 1

const WireCollection = Type.Object(
  {
    lastId: Type.Integer({
      minimum: 0,
      maximum: largestId,
      description: 'The highest id given so far.',
      examples: [1],
    }),
    emptied: Type.Optional(
      Type.Literal(true, {
        description: 'Nothing of the fixture is left but what is among the rows.',
        examples: [true],
      }),
    ),
    rows: Type.Array(Type.Array(Type.Unknown(), { minItems: 2, maxItems: 2 }), {
      description: 'Pairs of a key and the record, null for one that is gone, as first changed.',
      examples: [[[1, { id: 1 }]]],
    }),
  },
  { additionalProperties: false },
)

/** All that a sandbox is apart from its name and its journal, as a file and a body have it. */
export const WireSnapshot = Type.Object(
  {
    dublor: Type.Literal('snapshot', { description: 'Says what this is.', examples: ['snapshot'] }),
    version: Type.Integer({ minimum: 1, description: `At most ${version}.`, examples: [version] }),
    fixture: Type.String({ description: 'The world below what has changed.', examples: ['docs'] }),
    clock: WireClock,
    strict: Type.Optional(
      Type.Boolean({
        description: "Whether guesses are refused; left out where the server's own setting holds.",
        examples: [true],
      }),
    ),
    faults: Type.Optional(FaultRules),
    swaps: Type.Optional(ActiveSwaps.properties.active),
    collections: Type.Record(Type.String(), WireCollection, {
      description: 'What has changed, by service and collection.',
      examples: [{ 'cybercert.details': { lastId: 1, rows: [] } }],
    }),
  },
  {
    additionalProperties: false,
    description: 'What GET …/snapshot answers.',
    examples: [{ dublor: 'snapshot', version, fixture: 'docs', clock: {}, collections: {} }],
  },
)
export type WireSnapshot = Static<typeof WireSnapshot>

/** A snapshot in the form in which it leaves the process. */
export function wireSnapshot({ fixture, clock, strict, ...rest }: Snapshot): WireSnapshot {
  const { faults, swaps, collections } = rest
  return {
    dublor: 'snapshot',
    version,
    fixture,
    clock: wireOf(clock),
    ...(strict !== undefined && { strict }),
    ...(faults !== undefined && { faults: [...faults] as NonNullable<WireSnapshot['faults']> }),
    ...(swaps !== undefined && { swaps: [...swaps] }),
    collections: Object.fromEntries(
      Object.entries(collections).map(([name, { lastId, emptied, rows }]) => [
        name,
        { lastId, ...(emptied && { emptied }), rows: rows.map((pair) => [...pair]) },
      ]),
    ),
  }
}

/** How long a piece is at least, in characters, but for the first and the last of a collection. */
const pieceLength = 16_384

/** The JSON of the same form, piece by piece. */
export function* piecesOf({ collections, ...rest }: Snapshot): Generator<string, void> {
  const { collections: _none, ...settings } = wireSnapshot({ ...rest, collections: {} })
  let text = `${JSON.stringify(settings).slice(0, -1)},"collections":{`
  let between = ''
  for (const [name, { lastId, emptied, rows }] of Object.entries(collections)) {
    const begun = JSON.stringify({ lastId, ...(emptied && { emptied }) }).slice(0, -1)
    text += `${between}${JSON.stringify(name)}:${begun},"rows":[`
    between = ','
    for (const [index, pair] of rows.entries()) {
      text += index === 0 ? JSON.stringify(pair) : `,${JSON.stringify(pair)}`
      if (text.length < pieceLength) continue
      yield text
      text = ''
    }
    text += ']}'
  }
  yield `${text}}}`
}
