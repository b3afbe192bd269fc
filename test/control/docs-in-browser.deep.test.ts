import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { services } from '../../src/services/index.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const isThere = existsSync(executablePath)
if (!isThere) console.warn('the API reference is not looked at: apt-get install chromium')

describe.skipIf(!isThere)('the API reference in a browser', () => {
  it('shows every endpoint, lets one be tried, breaks no policy, and asks nobody else', async () => {
    const app = createApp({ fixture: 'docs' })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    const page = await browser.newPage({ locale: 'tr-TR' })
    page.setDefaultTimeout(0)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!/^data:|^blob:/.test(request.url()) && !request.url().startsWith(url)) {
        complaints.push(request.url())
      }
    })
    for (const { name, title, endpoints } of services) {
      await page.goto(`${url}/_dublor/docs?of=${name}`)
      await page.locator('.opblock').last().waitFor()
      expect(await page.locator('.opblock').count()).toBe(endpoints.length)
      expect(await page.title()).toBe(`${title} · API başvurusu · Dublör`)
    }
    await page.goto(`${url}/_dublor/docs?of=cybercert`)
    const operation = page.locator('.opblock', { hasText: 'Show a customer' }).first()
    await operation.locator('.opblock-summary-control').click()
    await operation.locator('button.execute').click()
    const answered = operation.locator('.live-responses-table .response-col_status')
    await answered.filter({ hasText: '200' }).waitFor()
    expect(complaints).toEqual([])
    await browser.close()
    await app.close()
  })
})
