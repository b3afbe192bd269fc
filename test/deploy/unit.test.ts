import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { pathOf } from './files.ts'

const analyze = (...args: readonly string[]) =>
  spawnSync('systemd-analyze', args, { encoding: 'utf8' })

const isThere = analyze('--version').status === 0
const reason = isThere ? '' : ' (skipped; to run it: apt-get install systemd)'

describe.skipIf(!isThere)(`dublor.service${reason}`, () => {
  it('is a unit that systemd takes without a warning', () => {
    const { status, stderr } = analyze('verify', pathOf('dublor.service'))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('lets the server do little more than listen and write its folder', () => {
    const asked = ['security', '--offline=true', '--threshold=20']
    const { status, stdout } = analyze(...asked, pathOf('dublor.service'))
    expect(stdout).toContain('Overall exposure level')
    expect(status).toBe(0)
  })
})
