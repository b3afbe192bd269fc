import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { languageOf } from '../../src/control/docs/page.ts'
import { services } from '../../src/services/index.ts'
import { startCommand } from '../cli/run-command.ts'

const app = createApp({ fixture: 'docs' })
afterAll(() => app.close())
const page = (path = '', headers = {}) => app.inject({ url: `/_dublor/docs${path}`, headers })

describe('GET /_dublor/docs', () => {
  it.each(['', '/'])('is a page that asks this server alone, at /_dublor/docs%s', async (path) => {
    const { statusCode, headers, body } = await page(path)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    const policy = headers['content-security-policy']
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(body).not.toMatch(/https?:|<script>|<style>|style=/)
    const base = `http://x/_dublor/docs${path}`
    for (const [, url = ''] of body.matchAll(/(?:src|href|data-url)="([^"]+)"/g)) {
      if (url.startsWith('data:')) continue
      const { pathname, search } = new URL(url, base)
      expect((await app.inject(pathname + search)).statusCode, pathname).toBe(200)
    }
  })

  it('has a page for each service and for the control plane, and the first for any other', async () => {
    for (const { name, title } of services) {
      const { body } = await page(`?of=${name}`)
      expect(body).toContain(`<title>${title} · API reference · Dublör</title>`)
      expect(body).toContain(`data-url="services/${name}/openapi.json" data-token="demo-admin"`)
    }
    expect((await page('?of=dublor')).body).toContain('data-url="openapi.json" data-token=""')
    expect((await page('?of=%22%3E%3Cscript%3E')).body).toBe((await page()).body)
  })

  it.each([
    [undefined, 'en'],
    ['tr', 'tr'],
    ['tr-TR,tr;q=0.9,en;q=0.8', 'tr'],
    ['en-GB, tr;q=0.5', 'en'],
    ['en;q=0.2, TR;q=0.5', 'tr'],
    ['de, tr;q=0', 'en'],
    ['de', 'en'],
  ])('speaks to those who want %j as %s', async (accepted, language) => {
    expect(languageOf(accepted)).toBe(language)
    const { headers, body } = await page('', { 'accept-language': accepted ?? '' })
    expect(headers.vary).toBe('accept-language')
    expect(body).toContain(`<html lang="${language}">`)
    expect(body).toContain(language === 'tr' ? 'API başvurusu' : 'API reference')
  })

  it('has no other parts', async () => {
    for (const name of ['LICENSE', 'x.js', '..%2f..%2fpackage.json', 'constructor']) {
      const { statusCode, body } = await page(`/${name}`)
      expect({ name, statusCode }).toEqual({ name, statusCode: 404 })
      expect(body).not.toContain('node_modules')
    }
  })

  it('is not for strangers', async () => {
    const remoteAddress = '203.0.113.7'
    for (const url of ['/_dublor/docs', '/_dublor/docs/page.js', '/_dublor/docs/swagger-ui.css']) {
      expect((await app.inject({ url, remoteAddress })).statusCode).toBe(403)
    }
  })

  it('has its viewer where the command is built, too', async () => {
    const running = await startCommand(['--port', '0'])
    const url = `${await running.url}/_dublor/docs/swagger-ui-bundle.js`
    const built = await (await fetch(url)).text()
    running.process.kill('SIGTERM')
    await running.ended
    expect(built.includes('SwaggerUIBundle')).toBe(true)
    expect(built === (await page('/swagger-ui-bundle.js')).body).toBe(true)
  })
})

describe.each(services)('GET /_dublor/services/$name/openapi.json', ({ name }) => {
  it('shows the examples of the documents, and what to put into a path', async () => {
    const document = (await app.inject(`/_dublor/services/${name}/openapi.json`)).json()
    const operations = Object.entries<Record<string, unknown>>(document.paths)
    const shown = JSON.stringify(document).match(/"examples":\{/g) ?? []
    expect(shown.length).toBeGreaterThan(2)
    for (const [path, methods] of operations) {
      if (path.includes('{')) expect(JSON.stringify(methods)).toMatch(/"example":"(550e8400-|1")/)
    }
  })
})
