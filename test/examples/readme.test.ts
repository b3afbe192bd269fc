import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }

/** The commands of the page, each with the folder in which it is run. */
function commands() {
  const [, block = ''] = /```sh\n(.*?)```/s.exec(readFileSync('examples/README.md', 'utf8')) ?? []
  let folder = '.'
  return block.split('\n').flatMap((line) => {
    if (line.startsWith('cd ')) folder = join(folder, line.slice(3))
    return line === '' || line.startsWith('cd ') ? [] : [{ folder, line }]
  })
}

it('its commands start this Dublör, whatever npx would find, and tools that are there', () => {
  expect(commands().map(({ folder }) => folder)).toEqual([
    'examples/vitest',
    'examples/python',
    'examples/playwright',
  ])
  for (const { folder, line } of commands()) {
    const [, dublor = '', suite = ''] = /^node (\S+) grade .* -- (.*)$/.exec(line) ?? []
    expect(resolve(folder, dublor), line).toBe(resolve(packageFile.bin.dublor))
    const tool = /^npx (\S+)/.exec(suite)?.[1]
    if (tool !== undefined) expect(existsSync(`node_modules/.bin/${tool}`), line).toBe(true)
  }
})
