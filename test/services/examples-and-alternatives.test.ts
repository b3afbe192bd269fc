import { afterAll, describe, expect, it } from 'vitest'
import file from '../../fixtures/examples/cybercert.json' with { type: 'json' }
import { createApp } from '../../src/app.ts'
import { swapsOf } from '../../src/grading/swaps.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'

const alternatives = swapsOf(cybercert).filter(({ kind }) => kind === 'alternative')
const known = file.examples.filter(({ basis }) => basis !== 'assumed')
const app = createApp({ fixture: 'docs', journalEntries: 0 })
afterAll(() => app.close())

type Example = (typeof known)[number]
type Request = Example['request'] | NonNullable<Example['before']>[number]

const ask = ({ method, path, headers, ...rest }: Request) =>
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

async function answersUnder(swap: string, { before = [], request, answer }: Example) {
  app.sandboxes.forget('example')
  const sandbox = app.sandboxes.pick('example')
  sandbox.set({ swaps: [swap] })
  sandbox.clock = { kind: 'frozen', at: Date.parse(file.clock) }
  for (const first of before) await ask(first)
  const { statusCode, body } = await ask(request)
  return isAnswer(answer, statusCode, body)
}

describe('no alternative of CyberCert', () => {
  it.each(known)('answers otherwise than the documents: $name', async (example) => {
    const otherwise: string[] = []
    for (const { id } of alternatives) {
      if (!(await answersUnder(id, example))) otherwise.push(id)
    }
    expect(otherwise).toEqual([])
  })
})
