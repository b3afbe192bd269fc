import type { Asked } from './examples.ts'
import { type Interaction, valueIn } from './interactions.ts'
import type { Exported } from './written.ts'

/**
 * The documents' examples as a pact of version 3. An answer that goes well has values of these types;
 * a refusal has these words.
 */
export const pact = ({ services, interactions }: Exported) => ({
  consumer: { name: 'documents' },
  provider: { name: services.length === 1 ? services[0]?.name : 'dublor' },
  interactions: interactions.flatMap(interactionOf),
  metadata: { pactSpecification: { version: '3.0.0' } },
})

function interactionOf({ service, name, example, request, persona, answer }: Interaction) {
  if (example === undefined) return []
  const guess = example.basis === 'assumed' ? ' (assumed)' : ''
  // A body of null cannot be told from none in a pact.
  const body = valueIn(answer.body) ?? undefined
  const byType = { body: { $: { combine: 'AND', matchers: [{ match: 'type' }] } } }
  const ofJson = { combine: 'AND', matchers: [{ match: 'regex', regex: '^application/json.*$' }] }
  return [
    {
      description: `${service.name}: ${name}${guess}`,
      providerStates: [{ name: `${service.name}: ${example.state}` }],
      request: asked(request, persona),
      response: {
        status: answer.status,
        ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body }),
        matchingRules: {
          ...(body !== undefined && { header: { 'Content-Type': ofJson } }),
          ...(answer.status < 300 && body !== undefined && byType),
        },
      },
    },
  ]
}

function asked({ method, path: url, headers, body }: Asked, persona: string) {
  const [path, query = ''] = url.split('?', 2)
  const values: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(query)) {
    values[name] = [...(values[name] ?? []), value]
  }
  return {
    method,
    path,
    ...(query !== '' && { query: values }),
    headers: { ...headers, Authorization: `Bearer ${persona}` },
    ...(body !== undefined && { body: valueIn(body) }),
  }
}
