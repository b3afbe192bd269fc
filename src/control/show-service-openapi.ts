import { Type } from '@sinclair/typebox'
import { shown } from '../fixture/shown.ts'
import type { ControlEndpoint } from './endpoint.ts'
import type { Json } from './openapi/parts.ts'
import { serviceDocument } from './openapi/service-document.ts'
import { Problem } from './problem.ts'
import { ProblemDetails } from './problem-details.ts'

/** `GET /_dublor/services/:name/openapi.json`: a service in OpenAPI 3.1. */
export const showServiceOpenApi: ControlEndpoint = (app, { services, version }) => {
  const names = services.map(({ name }) => name)
  const schema = {
    summary: 'A service in OpenAPI 3.1',
    params: Type.Object({
      name: Type.String({ description: 'The name of a service.', examples: names }),
    }),
    response: { 200: Type.Unsafe<Json>(Type.Object({})), 404: ProblemDetails },
  }
  app.get('/services/:name/openapi.json', { schema }, async ({ params: { name } }) => {
    const service = services.find((each) => each.name === name)
    if (service !== undefined) return serviceDocument(service, version)
    const detail = `There is no service ${shown(name)}. There are ${names.join(', ')}.`
    throw new Problem(404, 'No such service', detail)
  })
}
