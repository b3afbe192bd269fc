import type { Storage } from './storage.ts'

/** Keeps sandboxes where they are: in the memory of the process, for as long as it lives. */
export const memory = (): Storage => ({
  open: async () => {},
  refresh: () => undefined,
  commit: (sandbox, changes) => {
    if (changes.length > 0) sandbox.commit(changes)
    return undefined
  },
  change: async (sandbox, work) => work(sandbox),
  forget: async () => {},
  names: async () => [],
  close: async () => {},
})
