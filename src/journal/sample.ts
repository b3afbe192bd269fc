import { type Static, Type } from '@sinclair/typebox'

/** A request by which something was exercised. */
export const Sample = Type.Object({
  method: Type.String(),
  url: Type.String(),
  status: Type.Integer(),
})
export type Sample = Static<typeof Sample>

/** How many samples are kept of a kind. */
const mostSamples = 3

/** Adds a sample unless there are enough, or it is there already. */
export function addSample(samples: Sample[], { method, url, status }: Sample): void {
  if (samples.length === mostSamples) return
  for (const each of samples) {
    if (each.status === status && each.method === method && each.url === url) return
  }
  samples.push({ method, url, status })
}
