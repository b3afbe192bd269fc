import { type Static, Type } from '@sinclair/typebox'
import { realTime } from '../sandbox/clock.ts'
import type { Fixture } from '../sandbox/fixture.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { inSandbox } from './endpoint.ts'
import { fixtureOf } from './fixture-of.ts'
import { ShownSandbox, shownSandbox } from './shown-sandbox.ts'
import { clockOf, WireClock } from './wire-clock.ts'

const Wanted = Type.Object(
  {
    fixture: Type.Optional(
      Type.String({
        description: 'The world to begin as. Another one than before drops all changes.',
        examples: ['docs'],
      }),
    ),
    strict: Type.Optional(
      Type.Union([Type.Boolean(), Type.Null()], {
        description: "Whether guesses are refused; null goes by the server's own setting.",
        examples: [true],
      }),
    ),
    clock: Type.Optional(WireClock),
  },
  { additionalProperties: false, examples: [{ fixture: 'docs', strict: true }] },
)
/** What a sandbox is to be. */
export type WantedSandbox = Static<typeof Wanted>

/**
 * `PUT /_dublor/sandboxes/:name`: makes a sandbox, or changes what is sent of it. To name the
 * fixture that it has already changes nothing; to name another one drops all changes.
 */
export const putSandbox = inSandbox(
  {
    description: 'What is not sent stays as it is. Another fixture drops all changes and faults.',
    body: Wanted,
    response: { 200: ShownSandbox },
  },
  (controlled) =>
    async ({ params: { name }, body }) => {
      const fixture = body.fixture === undefined ? undefined : fixtureOf(controlled, body.fixture)
      const clock = body.clock === undefined ? undefined : clockOf(body.clock)
      return controlled.sandboxes.change(name, (sandbox) => {
        if (fixture !== undefined && fixture.name !== sandbox.fixture.name) begin(sandbox, fixture)
        if (body.strict !== undefined) sandbox.set({ strict: body.strict ?? undefined })
        if (clock !== undefined) sandbox.clock = clock
        return shownSandbox(sandbox)
      })
    },
)

/** Begins again as another fixture, with an empty journal and real time. */
function begin(sandbox: Sandbox, fixture: Fixture): void {
  const { settings } = sandbox
  sandbox.restore({ ...settings, fixture: fixture.name, clock: realTime, collections: {} }, fixture)
  sandbox.reset()
}
