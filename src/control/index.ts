import type { FastifyInstance } from 'fastify'
import { type ControlCall, completed } from './call.ts'
import { setDefaults } from './defaults.ts'
import type { Controlled } from './endpoint.ts'
import { guard } from './guard.ts'
import { routes } from './routes.ts'
import { onlyAsSpelt } from './spelling.ts'

/** The control plane, below `/_dublor`. */
export async function controlPlane(app: FastifyInstance, controlled: Omit<Controlled, 'calls'>) {
  app.addHook('onRequest', guard(controlled.stranger))
  app.addHook('onRequest', onlyAsSpelt)
  const calls: ControlCall[] = []
  setDefaults(app, calls)
  for (const [url, methods] of Object.entries(routes)) {
    for (const [method, [summary, endpoint]] of Object.entries(methods)) {
      const { schema, ...served } = endpoint({ ...controlled, calls }, app)
      const told = { summary, ...schema }
      calls.push({
        method,
        url: app.prefix + url,
        schema: told,
        open: served.config?.open === true,
      })
      app.route({ method, url, bodyLimit, ...served, schema: completed(method, told) })
    }
  }
}

/** The largest body of a call that does not say otherwise, in bytes. */
const bodyLimit = 1_048_576
