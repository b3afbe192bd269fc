import { afterAll, describe, expect, it } from 'vitest'
import file from '../../fixtures/examples/cybercert.json' with { type: 'json' }
import { type App, createApp } from '../../src/app.ts'
import { swapsOf } from '../../src/grading/swaps.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'
import { replacedBy, watched } from '../grading/watched.ts'

const alternatives = swapsOf(cybercert).filter(({ kind }) => kind === 'alternative')
const known = file.examples.filter(({ basis }) => basis !== 'assumed')
const options = { fixture: 'docs', journalEntries: 0 }
const app = createApp(options)
afterAll(() => app.close())
/** What of the service the last answers have come from. */
let reached = new Set<string>()
const asItIs = createApp(options, [watched(cybercert, (what) => reached.add(what))])
afterAll(() => asItIs.close())

type Example = (typeof known)[number]
type Request = Example['request'] | NonNullable<Example['before']>[number]

const ask = (app: App, { method, path, headers, ...rest }: Request) =>
  app.inject({
    method: method as 'GET',
    url: `/~example${path}`,
    headers,
    ...('body' in rest ? { payload: rest.body } : {}),
  })

/** Whether an answer is the documented one, in which `…` stands for any value but a list or object. */
function isAnswer({ status, body }: Example['answer'], statusCode: number, text: string): boolean {
  const parts = body.split('…').map((part) => part.replace(/[^\w\s]/g, '\\$&'))
  const value = '("([^"\\\\]|\\\\.)*"|[\\w.+-]+)'
  return statusCode === status && new RegExp(`^${parts.join(value)}$`).test(text)
}

async function answers(app: App, swaps: string[], { before = [], request, answer }: Example) {
  app.sandboxes.forget('example')
  const sandbox = app.sandboxes.pick('example')
  sandbox.set({ swaps })
  sandbox.clock = { kind: 'frozen', at: Date.parse(file.clock) }
  for (const first of before) await ask(app, first)
  const { statusCode, body } = await ask(app, request)
  return isAnswer(answer, statusCode, body)
}

describe('no alternative of CyberCert', () => {
  it.each(known)('answers otherwise than the documents: $name', async (example) => {
    reached = new Set()
    expect(await answers(asItIs, [], example)).toBe(true)
    const otherwise: string[] = []
    for (const swap of alternatives) {
      // What plays no part in an answer cannot change it.
      if (!replacedBy(swap).some((what) => reached.has(what))) continue
      if (!(await answers(app, [swap.id], example))) otherwise.push(swap.id)
    }
    expect(otherwise).toEqual([])
  })
})
