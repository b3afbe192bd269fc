import { defineConfig } from '@playwright/test'

/** Debian's Chromium, or any other whose path is given. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: '.',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
  workers: 1,
  use: { launchOptions: { executablePath, args: ['--no-sandbox'] } },
})
