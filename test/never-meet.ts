import { expect } from 'vitest'
import { createDublor } from '../src/index.ts'

const authorization = 'Bearer demo-admin'

/** Writes in so many sandboxes over one large fixture, all at the same time, and reads what is there. */
export async function neverMeet(count: number, rounds: number): Promise<void> {
  const large = await createDublor({ fixture: 'large:100000', journalEntries: 10 })
  const { data } = (await (
    await fetch(`${large.url}/api/v1/customers?per_page=10`, { headers: { authorization } })
  ).json()) as { data: { uuid: string }[] }
  const names = Array.from({ length: count }, (_, index) => `worker-${index}`)
  const ask = async (name: string, round: number, employee_count?: number) => {
    const uuid = data[round % data.length]?.uuid
    const path = `${large.url}/~${name}/api/v1/customers/${uuid}/details`
    const headers = { authorization, 'content-type': 'application/json' }
    const body = JSON.stringify({ employee_count })
    const answer = await fetch(
      path,
      employee_count === undefined ? { headers } : { method: 'PATCH', headers, body },
    )
    return ((await answer.json()) as { employee_count: number }).employee_count
  }
  for (let round = 0; round < rounds; round += 1) {
    const shuffled = names.toSorted(() => Math.random() - 0.5)
    const ofItsOwn = (name: string) => 10_000 * (round + 1) + names.indexOf(name)
    await Promise.all(
      shuffled.map(async (name) => {
        expect(await ask(name, round, ofItsOwn(name))).toBe(ofItsOwn(name))
      }),
    )
    await Promise.all(
      shuffled.map(async (name) => expect(await ask(name, round)).toBe(ofItsOwn(name))),
    )
  }
  await large.close()
}
