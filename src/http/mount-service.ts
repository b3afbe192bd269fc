import type { FastifyInstance } from 'fastify'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import { failing } from './failing.ts'
import { mount } from './mount.ts'
import { openToBrowsers } from './open-to-browsers.ts'
import type { Runtime } from './runtime.ts'
import { unknownRoute } from './unknown-route.ts'

/** A service as a Fastify plugin, to be registered below its base. Browsers of any origin may ask it. */
export const mountService =
  (runtime: Runtime, sandboxes: Sandboxes) => async (app: FastifyInstance) => {
    openToBrowsers(app, runtime.deps.nameVisitor !== undefined)
    const unknown = unknownRoute(runtime, sandboxes)
    app.setNotFoundHandler(unknown)
    app.setErrorHandler(failing(unknown))
    for (const place of runtime.endpoints.keys()) mount(app, runtime, place, sandboxes)
  }
