import { createApp } from '../app.ts'
import { readConfig } from '../cli/read-config.ts'
import { coveredOf, coveredSentence } from '../cli/run/covered.ts'
import { listen } from '../http/listen.ts'
import { services } from '../services/index.ts'

/**
 * vitest's `globalSetup`: one server for all workers, and at the end what they have covered together.
 * Its settings are those of the command: `DUBLOR_FIXTURE` and its like, or `dublor.config.json`. Where
 * there is a `DUBLOR_URL`, as under `dublor run` and `dublor grade`, that server is used.
 * @throws {WrongSetting} if a setting cannot be.
 * @example
 * export default defineConfig({ test: { globalSetup: 'dublor/vitest/server' } })
 */
export default async function serve(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['DUBLOR_URL']) return undefined
  const file = 'dublor.config.json'
  const { port: _port, ...settings } = readConfig({}, { env: process.env, file })
  const app = createApp(settings)
  const url = await listen(app, { port: 0, host: settings.host })
  process.env['DUBLOR_URL'] = url
  return async () => {
    delete process.env['DUBLOR_URL']
    await app.close()
    console.error(`dublor: ${coveredSentence(coveredOf(app.counters, services), url)}`)
  }
}
