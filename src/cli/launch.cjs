#!/usr/bin/env node
'use strict'
// Runs the bundled command. V8 is given the code it compiled when the bundle was built; where it
// will not have it, because it is another V8, it compiles anew and nothing else is different.
const [major, minor] = process.versions.node.split('.').map(Number)
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  console.error(
    `dublor: Node ${process.versions.node} cannot run it. Take Node 20.19 or newer, 22.12 or newer, or 24.`,
  )
  process.exit(2)
}

const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const { Script, constants } = require('node:vm')

const filename = join(__dirname, 'cli.cjs')
let cachedData
try {
  cachedData = readFileSync(join(__dirname, 'cli.cache'))
} catch {
  // No cache: slower to start, and all the same.
}
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
  filename,
  cachedData,
  importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
script.runInThisContext()(exports, require, module, filename, __dirname)
