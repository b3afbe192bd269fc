import { Type } from '@sinclair/typebox'
import { shown } from '../fixture/shown.ts'
import type { Service } from '../service.ts'
import { endpoint } from './endpoint.ts'
import type { Json } from './openapi/parts.ts'
import { Problem } from './problem.ts'
import { ProblemDetails } from './problem-details.ts'

/** `GET /_dublor/services/:name/openapi.json`: a service in OpenAPI 3.1. */
export const showServiceOpenApi = endpoint(
  ({ services }) => ({
    params: Type.Object({
      name: Type.String({ description: 'The name of a service.', examples: namesOf(services) }),
    }),
    response: { 200: Type.Unsafe<Json>(Type.Object({})), 404: ProblemDetails },
  }),
  ({ services, documentOf }) =>
    async ({ params: { name } }) => {
      const service = services.find((each) => each.name === name)
      if (service !== undefined) return documentOf(service)
      const detail = `There is no service ${shown(name)}. There are ${namesOf(services).join(', ')}.`
      throw new Problem(404, 'No such service', detail)
    },
)

const namesOf = (services: readonly Service[]) => services.map(({ name }) => name)
