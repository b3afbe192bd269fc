const visitor = { 'x-forwarded-for': '10.200.0.1', authorization: 'Bearer demo-admin' }
const company_name = "The victim's own customer"

/** A visitor who has written something, and does not ask again until the attack is over. */
export interface Victim {
  /** Whether what was written is still there. */
  finds(): Promise<boolean>
}

/** @throws {Error} if it cannot be written. */
export async function victimOf(port: number): Promise<Victim> {
  const url = `http://127.0.0.1:${port}/api/v1/customers`
  const made = await fetch(url, {
    method: 'POST',
    headers: { ...visitor, 'content-type': 'application/json' },
    body: JSON.stringify({ company_name }),
  })
  if (made.status !== 201) throw new Error(`the victim could not write: ${made.status}`)
  const { uuid } = (await made.json()) as { uuid: string }
  const cookie = made.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  return {
    async finds() {
      try {
        const signal = AbortSignal.timeout(120_000)
        const found = await fetch(`${url}/${uuid}`, { headers: { ...visitor, cookie }, signal })
        return found.ok && (await found.text()).includes(company_name)
      } catch {
        return false
      }
    },
  }
}
