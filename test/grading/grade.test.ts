import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { SwapResult } from '../../src/grading/grade-report.ts'
import { eventually } from '../eventually.ts'
import { gradeWith, suiteNamed, verdictsOf } from './grade-with.ts'
import { isRunning } from './is-running.ts'

const folder = mkdtempSync(join(tmpdir(), 'dublor-grade-'))
afterAll(() => rmSync(folder, { recursive: true }))

const merges = 'cybercert.details.patch-merges'
const guess = 'cybercert.common.unauthenticated-everywhere'
const isNotKept = `${merges}/patch-customers-uuid-details-is-not-kept`

describe('the grade of a suite', () => {
  it('is that it kills a mutant where it looks, and survives where it relies on no guess', async () => {
    const graded = await gradeWith(suiteNamed('strong'), { only: merges })
    expect(verdictsOf(graded)).toEqual({
      'forgets-currency': 'killed',
      'forgets-unsent': 'killed',
      'patch-customers-uuid-details-is-not-kept': 'killed',
      'resets-is-active': 'killed',
      'skips-zero-and-false': 'killed',
    })
    expect(graded?.list[0]).toMatchObject({ how: 'failed', ended: 'exit code 1' })
    const guesses = await gradeWith(suiteNamed('strong'), {
      only: guess,
    })
    expect(verdictsOf(guesses)).toEqual({
      'says-unauthorized': 'survived',
      'with-full-stop': 'survived',
    })
  })

  it('is that mutants survive where it does not look, and which request met them', async () => {
    const graded = await gradeWith(suiteNamed('weak'), { only: `${merges}/forgets` })
    expect(verdictsOf(graded)).toEqual({
      'forgets-currency': 'survived',
      'forgets-unsent': 'survived',
    })
    expect(graded?.list[0]?.requests).toEqual([
      {
        method: 'PATCH',
        url: '/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details',
        status: 200,
      },
    ])
  })

  it('is that alternatives break it where it relies on a guess', async () => {
    const graded = await gradeWith(suiteNamed('weak'), { only: guess })
    expect(verdictsOf(graded)).toEqual({
      'says-unauthorized': 'broken',
      'with-full-stop': 'broken',
    })
  })

  it('tells which of its writes cleared what the record held', async () => {
    const graded = await gradeWith(suiteNamed('weak'), { only: merges, sample: 0, runs: 2 })
    expect(graded?.cleared).toMatchObject([
      { method: 'PUT', requests: 1, fields: expect.arrayContaining(['website']) },
    ])
  })

  it('leaves out what it never reaches, and what only other endpoints could show', async () => {
    const list = await gradeWith(suiteNamed('weak'), { only: 'cybercert.list' })
    expect(new Set(Object.values(verdictsOf(list)))).toEqual(new Set(['notReached']))
    // The rule of every timestamp is met by a PATCH, the endpoint of the list is not.
    expect(list?.rules.exercised).toBeGreaterThan(3)
  })

  it('leaves out a mutant for which nothing ever came up, though its rule did', async () => {
    const graded = await gradeWith(suiteNamed('weak'), { only: `${merges}/skips-zero-and-false` })
    expect(verdictsOf(graded)).toEqual({ 'skips-zero-and-false': 'notReached' })
    expect(graded?.list[0]?.requests).not.toEqual([])
  })

  it('knows what a suite asked in sandboxes that it has reset and forgotten', async () => {
    const graded = await gradeWith(suiteNamed('tidy'), { only: isNotKept })
    expect(verdictsOf(graded)).toEqual({ 'patch-customers-uuid-details-is-not-kept': 'survived' })
  })

  it('runs a sample only, if that is asked for', async () => {
    const graded = await gradeWith(suiteNamed('strong'), { only: merges, sample: 1 })
    expect(Object.values(verdictsOf(graded)).toSorted()).toEqual([
      'killed',
      ...Array.from({ length: 4 }, () => 'notRun'),
    ])
  })

  it('takes over what is known already, unless a sentence has changed', async () => {
    const first = await gradeWith(suiteNamed('weak'), { only: `${merges}/forgets` })
    const known = (first?.list ?? []).map(({ id, hash }, place) => {
      return [id, { id, hash: place === 0 ? hash : 'another', verdict: 'killed' as const }] as const
    })
    const again = await gradeWith(suiteNamed('weak'), {
      only: `${merges}/forgets`,
      known: new Map(known),
    })
    expect(again?.list).toMatchObject([
      { verdict: 'killed', reused: true },
      { verdict: 'survived' },
    ])
    expect(again?.list[1]).not.toHaveProperty('reused')
  })

  it('holds what is known so far when it is stopped', async () => {
    const stopping = new AbortController()
    const graded = await gradeWith(suiteNamed('strong'), {
      only: merges,
      jobs: 1,
      stop: stopping.signal,
      watcher: { judged: () => stopping.abort() },
    })
    expect(graded?.partial).toBe(true)
    expect(Object.values(verdictsOf(graded)).toSorted()).toEqual([
      'killed',
      ...Array.from({ length: 4 }, () => 'notRun'),
    ])
  })

  it('is nothing if it is stopped before anything is known', async () => {
    const stopping = new AbortController()
    const graded = gradeWith(suiteNamed('strong'), {
      only: merges,
      stop: stopping.signal,
      tell: () => stopping.abort(),
    })
    expect(await graded).toBeUndefined()
  })
})

describe('a run that does not end as tests do', () => {
  const judged = async (suite: readonly string[], asked = {}): Promise<SwapResult | undefined> =>
    (await gradeWith(suite, { only: isNotKept, ...asked }))?.list[0]

  it('counts as killed if it hangs, and leaves no process behind', async () => {
    const file = join(folder, 'pids')
    const hangs = (seconds: number) =>
      judged(suiteNamed('hanging', file), { timeout: seconds * 1000 }).catch(() => undefined)
    let seconds = 2
    let outcome = await hangs(seconds)
    // On a slow machine it has not come to where it hangs when a short time is over.
    while (!existsSync(file)) {
      seconds *= 4
      outcome = await hangs(seconds)
    }
    expect(outcome).toMatchObject({
      verdict: 'killed',
      how: 'timedOut',
      ended: `no end within ${seconds} s`,
    })
    const pids = readFileSync(file, 'utf8').trim().split(' ').map(Number)
    expect(pids).toHaveLength(2)
    await eventually(() => expect(pids.filter(isRunning)).toEqual([]))
  })

  it('counts as killed if it crashes', async () => {
    expect(await judged(suiteNamed('crashing'))).toMatchObject({
      verdict: 'killed',
      how: 'crashed',
      ended: 'SIGKILL',
    })
  })
})

describe('a suite that cannot be graded', () => {
  const only = merges

  it.each([
    ['stranger', 'the suite must pass against Dublör as it is, and it does not: exit code 1.'],
    ['stranger', '  | AssertionError'],
    ['stranger', '1 of its 1 requests were answered 401. `dublor personas` lists the tokens'],
    ['silent', 'the suite passes, but asks nothing of Dublör. It must take its base URL'],
    ['silent', 'process.env.DUBLOR_URL'],
    ['astray', 'It asked for GET /customers?token=•••, which is a path of no service.'],
  ])('is told why, and what to do: %s', async (name, message) => {
    await expect(gradeWith(suiteNamed(name), { only })).rejects.toThrow(message)
  })

  it('is told that it is flaky', async () => {
    const flaky = suiteNamed('flaky', join(folder, 'flaky'))
    await expect(gradeWith(flaky, { only, runs: 2, jobs: 1 })).rejects.toThrow(
      'the suite is flaky: against Dublör as it is, 1 of 2 runs failed (exit code 1).',
    )
  })

  it('is told that it passes without asking anything', async () => {
    const once = suiteNamed('remembering', join(folder, 'remembered'))
    await expect(gradeWith(once, { only: isNotKept, jobs: 1, runs: undefined })).rejects.toThrow(
      'the suite passes against Dublör as it is without asking anything of it, though another run did',
    )
    const name = 'cybercert.details.show-answer/drops-website'
    const later = suiteNamed('remembering', join(folder, 'remembered-later'))
    await expect(gradeWith(later, { only: name })).rejects.toThrow(
      `the suite passes against Dublör with ${name} without asking anything of it`,
    )
  })

  it('is told that nothing has such an id', async () => {
    await expect(gradeWith(suiteNamed('strong'), { only: 'no-such' })).rejects.toThrow(
      'no rule, mutant or alternative begins with "no-such".',
    )
  })
})

describe('a suite that does not bear so many runs side by side', () => {
  const only = 'cybercert.details.show-answer/drops-w'

  it('is run one at a time if it bears none, and that is said', async () => {
    const alone = suiteNamed('alone', join(folder, 'alone'))
    const graded = await gradeWith(alone, { only, runs: 2 })
    expect(graded).toMatchObject({
      jobs: 1,
      notes: [expect.stringMatching(/^Side by side, 1 of 2 .* everything was run one at a time/)],
    })
    expect(verdictsOf(graded)).toEqual({ 'drops-website': 'survived' })
  })

  it('is run one at a time if its runs ask the Dublör of another', async () => {
    const borrowing = suiteNamed('borrowing', join(folder, 'borrowing'))
    const graded = await gradeWith(borrowing, { only, runs: 2 })
    expect(graded).toMatchObject({
      jobs: 1,
      notes: [
        expect.stringMatching(/^Side by side, 1 of 2 runs of the suite asked their own Dublör/),
      ],
    })
    expect(verdictsOf(graded)).toEqual({ 'drops-website': 'survived' })
  })

  it('is tried with as many as are asked for, then with half as many', async () => {
    const crowded = suiteNamed('crowded', join(folder, 'crowded'))
    const graded = await gradeWith(crowded, { only, jobs: 4, runs: undefined })
    expect(graded).toMatchObject({
      jobs: 2,
      notes: [expect.stringMatching(/^Side by side, 2 of 4 .* so 2 were run at a time\./)],
    })
  })
})
