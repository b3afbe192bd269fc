import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
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
