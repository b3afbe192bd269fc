import { Type } from '@sinclair/typebox'
import { docsPage, languageOf, pagePolicy } from './docs/page.ts'
import { endpoint } from './endpoint.ts'

/** `GET /_dublor/docs`: the reference of the services and of the control plane, to be read and tried. */
export const showDocs = endpoint(
  ({ services }) => ({
    querystring: Type.Object(
      {
        of: Type.Optional(
          Type.String({
            description: 'Which document.',
            examples: [...services.map(({ name }) => name), 'dublor'],
          }),
        ),
      },
      { additionalProperties: false },
    ),
    response: { 200: Type.String({ contentMediaType: 'text/html' }) },
  }),
  ({ services }) =>
    async ({ query: { of }, headers, url }, reply) => {
      const language = languageOf(headers['accept-language'])
      const root = /^[^?]*\/(\?|$)/.test(url) ? '../' : ''
      return reply
        .headers({
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': pagePolicy,
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          vary: 'accept-language',
        })
        .send(docsPage({ language, services, of, root }))
    },
)
