import { Type } from '@sinclair/typebox'
import { shown } from '../fixture/shown.ts'
import { pageScript, pageStyle } from './docs/page.ts'
import { viewerFile } from './docs/viewer.ts'
import { endpoint } from './endpoint.ts'
import { Problem } from './problem.ts'
import { ProblemDetails } from './problem-details.ts'

/** What the page is made of, each read when it is asked for. */
const files = new Map<string, () => string | Promise<Buffer>>([
  ['page.css', () => pageStyle],
  ['page.js', () => pageScript],
  ['swagger-ui.css', () => viewerFile('swagger-ui.css')],
  ['swagger-ui-bundle.js', () => viewerFile('swagger-ui-bundle.js')],
])

/** `GET /_dublor/docs/:file`: a part of the API reference. */
export const showDocsFile = endpoint(
  {
    params: Type.Object({
      file: Type.String({ description: 'The name of a part.', examples: [...files.keys()] }),
    }),
    response: {
      200: Type.Union(
        ['text/javascript', 'text/css'].map((contentMediaType) => Type.Any({ contentMediaType })),
      ),
      404: ProblemDetails,
    },
  },
  () =>
    async ({ params: { file } }, reply) => {
      const content = files.get(file)
      if (content === undefined) {
        const detail = `The API reference has no part ${shown(file)}. It has ${[...files.keys()].join(', ')}.`
        throw new Problem(404, 'No such part', detail)
      }
      const type = file.endsWith('.js') ? 'text/javascript' : 'text/css'
      return reply
        .headers({
          'content-type': `${type}; charset=utf-8`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        })
        .send(await content())
    },
)
