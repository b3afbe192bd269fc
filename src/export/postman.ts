import { STATUS_CODES } from 'node:http'
import { type Interaction, valueIn } from './interactions.ts'
import { arrangeState, beginAnew } from './postman-scripts.ts'
import { tokensIn, withVariable } from './tokens.ts'
import type { Exported } from './written.ts'

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

/**
 * Requests to every endpoint as a Postman collection of version 2.1: a folder a service, in it one a
 * resource. Each begins in the world that it is about, and tests that it is answered so.
 */
export function postman({ services, interactions, url }: Exported) {
  const titles = services.map(({ title }) => title).join(', ')
  const variables = { baseUrl: url, ...tokensIn(interactions), sandbox: 'postman', adminToken: '' }
  return {
    info: {
      name: `${titles} (Dublör)`,
      description:
        'Each request begins anew in the sandbox of the variable `sandbox`. Without a value in it nothing is arranged, and the control plane of Dublör is not asked. `adminToken` is wanted where Dublör runs on another machine.',
      schema,
    },
    item: services.map((service) => ({
      name: service.title,
      item: resourcesIn(interactions.filter((each) => each.service === service)),
    })),
    event: [script('prerequest', beginAnew)],
    variable: Object.entries(variables).map(([key, value]) => ({ key, value, type: 'string' })),
  }
}

function resourcesIn(interactions: readonly Interaction[]) {
  const names = [...new Set(interactions.map(resourceOf))]
  return names.map((name) => ({
    name,
    item: interactions.filter((each) => resourceOf(each) === name).map(itemOf),
  }))
}

const resourceOf = ({ endpoint }: Interaction): string => endpoint.path.split('/')[1] ?? ''

function itemOf(interaction: Interaction) {
  const { service, name, example, answer } = interaction
  const request = requestOf(interaction)
  const test = `pm.test('is answered ${answer.status}', () => pm.response.to.have.status(${answer.status}))`
  return {
    name,
    event: [
      ...(example === undefined
        ? []
        : [script('prerequest', arrangeState(service.name, example.state))]),
      script('test', [test]),
    ],
    request,
    response: [
      {
        name: String(answer.status),
        originalRequest: request,
        status: STATUS_CODES[answer.status] ?? '',
        code: answer.status,
        header: answer.body === '' ? [] : [{ key: 'Content-Type', value: 'application/json' }],
        body: answer.body,
        _postman_previewlanguage: answer.body === '' ? 'text' : 'json',
      },
    ],
  }
}

function requestOf(interaction: Interaction) {
  const { request, example } = interaction
  const [path = '', query] = request.path.split('?', 2)
  const value = valueIn(request.body)
  const headers = { ...withVariable(interaction), 'Dublor-Sandbox': '{{sandbox}}' }
  return {
    method: request.method,
    description:
      example === undefined ? 'No document shows it.' : `${example.source} (${example.basis}).`,
    header: Object.entries(headers).map(([key, text]) => ({ key, value: text })),
    url: {
      raw: `{{baseUrl}}${request.path}`,
      host: ['{{baseUrl}}'],
      path: path.slice(1).split('/'),
      ...(query !== undefined && {
        query: [...new URLSearchParams(query)].map(([key, text]) => ({ key, value: text })),
      }),
    },
    ...(value !== undefined && {
      body: {
        mode: 'raw',
        raw: JSON.stringify(value, null, 2),
        options: { raw: { language: 'json' } },
      },
    }),
  }
}

const script = (listen: string, exec: readonly string[]) => ({
  listen,
  script: { type: 'text/javascript', exec },
})
