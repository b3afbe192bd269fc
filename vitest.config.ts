import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** No proof of anything: only what hangs for good runs into it, on however slow a machine. */
const testTimeout = 600_000
const globalSetup = 'test/build-once.ts'

export default defineConfig({
  test: {
    // Many tests wait for servers that they start: a core may have more than one of them.
    maxWorkers: Math.max(3, availableParallelism()),
    teardownTimeout: testTimeout,
    projects: [
      {
        test: {
          name: 'contracts',
          include: ['contracts/**/*.test.ts'],
          globalSetup: 'contracts/start-target.ts',
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        test: {
          name: 'test',
          include: ['test/**/*.test.ts'],
          exclude: ['**/*.deep.test.ts'],
          globalSetup,
          // Files after one another share their modules: to load them again takes half of the time.
          isolate: false,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      // What is long because it is exhaustive.
      {
        test: {
          name: 'deep',
          include: ['test/**/*.deep.test.ts'],
          globalSetup,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
})
