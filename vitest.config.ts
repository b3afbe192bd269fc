import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Many tests wait for servers that they start: a core may have more than one of them.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      {
        test: {
          name: 'contracts',
          include: ['contracts/**/*.test.ts'],
          globalSetup: 'contracts/start-target.ts',
        },
      },
      { test: { name: 'test', include: ['test/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
})
