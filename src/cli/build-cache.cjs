'use strict'
// Starts the server bundled in a folder, lets it answer what clients ask first, and keeps what V8 has
// compiled by then beside the bundle, for launch.cjs.
const { readFileSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { join, resolve } = require('node:path')
const { Script } = require('node:vm')

const folder = resolve(process.argv[2])
const filename = join(folder, 'cli.cjs')
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename })

const details = '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details'
const requests = [
  ['GET', details],
  ['PATCH', details, { annual_revenue: 2000000, annual_revenue_currency: 'USD' }],
  ['GET', '/api/v1/customers'],
  ['GET', '/api/customers/1'],
  ['PATCH', '/api/customers/1', { name: 'Mehmet' }],
]

async function warm(url) {
  const headers = { authorization: 'Bearer demo-admin', 'content-type': 'application/json' }
  for (const [method, path, body] of requests) {
    await fetch(url + path, { method, headers, body: body && JSON.stringify(body) })
  }
  writeFileSync(join(folder, 'cli.cache'), script.createCachedData())
  process.exit(0)
}

process.argv = [process.argv[0], filename, '--port', '0', '--json']
process.stdout.write = (line) => {
  void warm(JSON.parse(line).url)
  return true
}
script.runInThisContext()(exports, require, module, filename, folder)
