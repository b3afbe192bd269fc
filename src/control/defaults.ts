import type { FastifyInstance } from 'fastify'
import { answerProblem } from './answer-problem.ts'
import type { ControlCall } from './call.ts'
import { checkInput } from './check-input.ts'
import { noSuchCall } from './no-such-call.ts'
import { Problem } from './problem.ts'
import { readBodies } from './read-bodies.ts'
import { Unreadable } from './unreadable.ts'

/**
 * What all calls of the control plane have in common: how they are read, checked, answered and
 * refused. To be set before the first of them is added.
 */
export function setDefaults(app: FastifyInstance, calls: readonly ControlCall[]): void {
  readBodies(app)
  app.setValidatorCompiler(checkInput)
  // No field is ever dropped from an answer: its schema is held to by the compiler and by tests.
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler<Error>((error, request, reply) => {
    const known = !request.is404 || (error instanceof Problem && !(error instanceof Unreadable))
    return answerProblem(known ? error : noSuchCall(calls, request, reply), request, reply)
  })
  app.setNotFoundHandler((request, reply) => {
    throw noSuchCall(calls, request, reply)
  })
}
