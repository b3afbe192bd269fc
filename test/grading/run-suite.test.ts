import { describe, expect, it } from 'vitest'
import { CannotGrade } from '../../src/grading/cannot-grade.ts'
import { endOf } from '../../src/grading/end.ts'
import { type Outcome, runSuite } from '../../src/grading/run-suite.ts'
import { lastLines } from '../../src/grading/tail.ts'
import { eventually } from '../eventually.ts'
import { isRunning } from './is-running.ts'

const never = new AbortController().signal

const script = (code: string, ...args: readonly string[]) => [process.execPath, '-e', code, ...args]

function run(
  command: readonly string[],
  {
    timeout = 3_600_000,
    stop = never,
    print,
  }: { timeout?: number; stop?: AbortSignal; print?: (text: string) => void } = {},
): Promise<Outcome> {
  return runSuite({ command, env: process.env, print }, 'http://127.0.0.1:1', { timeout, stop })
}

describe('a run of a suite', () => {
  it('is given the base URL in its environment and where {url} stands in its arguments', async () => {
    const code = 'console.log(process.env.DUBLOR_URL, process.argv[1])'
    const { end, output } = await run(script(code, '{url}/api'))
    expect({ end, output }).toEqual({
      end: 'passed',
      output: 'http://127.0.0.1:1 http://127.0.0.1:1/api\n',
    })
  })

  it('has failed with any exit code but 0', async () => {
    expect(await run(script('process.exit(3)'))).toMatchObject({
      end: 'failed',
      says: 'exit code 3',
    })
  })

  it('has crashed if a signal ended it', async () => {
    const code = 'process.kill(process.pid, "SIGKILL")'
    expect(await run(script(code))).toMatchObject({ end: 'crashed', says: 'SIGKILL' })
  })

  it('is ended when its time is over, also if it will not listen', async () => {
    const code = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("on")'
    const outcome = await run(script(code), { timeout: 1_000 })
    expect(outcome).toMatchObject({ end: 'timedOut', says: 'no end within 1 s' })
  })

  it('is ended with its children when it is stopped', async () => {
    const stopping = new AbortController()
    const sleeper = 'setInterval(() => {}, 1000)'
    const code = `const { pid } = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(sleeper)}], { stdio: "inherit" }); console.log(pid); ${sleeper}`
    const printed: string[] = []
    const outcome = await run(script(code), {
      stop: stopping.signal,
      print(text) {
        printed.push(text)
        stopping.abort()
      },
    })
    expect(outcome.end).toBe('stopped')
    await eventually(() => expect(isRunning(Number(printed.join('')))).toBe(false))
  })

  it('leaves no child behind when it ends by itself', async () => {
    const code = `const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); child.unref(); console.log(child.pid)`
    const { end, output } = await run(script(code))
    expect(end).toBe('passed')
    await eventually(() => expect(isRunning(Number(output))).toBe(false))
  })

  it('cannot be made of a command that there is not', async () => {
    await expect(run(['no-such-command-anywhere'])).rejects.toThrow(
      new CannotGrade('there is no command "no-such-command-anywhere".'),
    )
  })
})

describe('the end of a run', () => {
  const exit = { code: 0, signal: null, halted: undefined, timeout: 1000 } as const

  it.each([
    [exit, 'passed', 'exit code 0'],
    [{ ...exit, code: 1 }, 'failed', 'exit code 1'],
    [{ ...exit, code: 255 }, 'failed', 'exit code 255'],
    [{ ...exit, code: 139 }, 'crashed', 'SIGSEGV'],
    [{ ...exit, code: null, signal: 'SIGABRT' }, 'crashed', 'SIGABRT'],
    [{ ...exit, halted: 'timedOut' }, 'timedOut', 'no end within 1 s'],
    [{ ...exit, code: 1, halted: 'stopped' }, 'stopped', 'stopped'],
  ] as const)('%j is %s', (of, end, says) => {
    expect(endOf(of)).toEqual({ end, says })
  })
})

describe('what a suite printed last', () => {
  it('is shown without colours and without empty lines at the end', () => {
    expect(lastLines('one\n\u001b[31mtwo\u001b[39m\r\nthree\n\n', 2)).toEqual(['two', 'three'])
  })
})
