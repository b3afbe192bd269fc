import type { FastifyInstance } from 'fastify'
import { answerProblem } from './answer-problem.ts'
import type { Controlled } from './endpoint.ts'
import { guard } from './guard.ts'
import { health } from './health.ts'
import { Problem } from './problem.ts'
import { resetSandbox } from './reset-sandbox.ts'
import { setClock } from './set-clock.ts'

const endpoints = [health, setClock, resetSandbox]

/** The control plane, below `/_dublor`. */
export async function controlPlane(app: FastifyInstance, controlled: Controlled) {
  const calls: string[] = []
  app.addHook('onRequest', guard)
  app.addHook('onRoute', ({ method, url }) => {
    if (method !== 'HEAD') calls.push(`${method} ${url}`)
  })
  app.setErrorHandler<Error>(answerProblem)
  app.setNotFoundHandler(({ method, url }) => {
    const known = calls.join(', ')
    throw new Problem(
      404,
      'No such call',
      `The control plane has no ${method} ${url}. It has ${known}.`,
    )
  })
  for (const endpoint of endpoints) endpoint(app.withTypeProvider(), controlled)
}
