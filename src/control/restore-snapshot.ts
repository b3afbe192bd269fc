import { sizeOfSnapshot } from '../sandbox/snapshot.ts'
import { inSandbox } from './endpoint.ts'
import { ShownSandbox, shownSandbox } from './shown-sandbox.ts'
import { readSnapshot, refuseNewer } from './snapshot/read.ts'
import { WireSnapshot } from './snapshot/wire.ts'

/** 64 MiB: a snapshot may hold more than what any one request may send to a service. */
const bodyLimit = 67_108_864

/** `PUT /_dublor/sandboxes/:name/snapshot`: a sandbox, this or another, becomes what a snapshot says. */
export const restoreSnapshot = inSandbox(
  {
    description: 'All of it or, if anything in it cannot be, nothing. The journal stays.',
    body: WireSnapshot,
    response: { 200: ShownSandbox },
  },
  (controlled) =>
    async ({ params: { name }, body }) => {
      const { snapshot, fixture } = await readSnapshot(body, controlled)
      return controlled.sandboxes.change(name, (sandbox) => {
        controlled.sandboxes.makeRoom(sandbox, sizeOfSnapshot(snapshot) - sandbox.bytes)
        sandbox.restore(snapshot, fixture)
        sandbox.life += 1
        return shownSandbox(sandbox)
      })
    },
  {
    bodyLimit,
    // Before the schema, which would only say that something newer does not fit.
    preValidation: async ({ body }) => refuseNewer(body),
  },
)
