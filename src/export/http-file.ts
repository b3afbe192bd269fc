import { type Interaction, valueIn } from './interactions.ts'
import { tokensIn, withVariable } from './tokens.ts'
import type { Exported } from './written.ts'

/** Requests to every endpoint as editors send them from a file. */
export function httpFile({ services, interactions, url }: Exported): string {
  const titles = services.map(({ title }) => title).join(', ')
  const tokens = Object.entries(tokensIn(interactions)).map(
    ([name, token]) => `@${name} = ${token}`,
  )
  const head = [
    `# ${titles}. Some requests change their world, and others want it as it was: put it back with`,
    `# curl -X POST ${url}/_dublor/sandboxes/default/reset`,
    `@baseUrl = ${url}`,
    ...tokens,
  ]
  return [head.join('\n'), ...interactions.map(requestOf)].join('\n\n')
}

function requestOf(interaction: Interaction): string {
  const { service, name, example, request, answer } = interaction
  const value = valueIn(request.body)
  return [
    `### ${service.title}: ${name}`,
    example === undefined
      ? `# No document shows it. It is answered ${answer.status}.`
      : `# ${example.source} (${example.basis}). Where ${example.state}, it is answered ${answer.status}.`,
    `${request.method} {{baseUrl}}${request.path}`,
    ...Object.entries(withVariable(interaction)).map(([field, text]) => `${field}: ${text}`),
    ...(value === undefined ? [] : ['', JSON.stringify(value, null, 2)]),
  ].join('\n')
}
