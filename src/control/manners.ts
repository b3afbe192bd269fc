import type { FastifyInstance } from 'fastify'
import { answerProblem } from './answer-problem.ts'
import { type ControlCall, completed } from './call.ts'
import { checkInput } from './check-input.ts'
import { noSuchCall } from './no-such-call.ts'
import { Problem } from './problem.ts'
import { readBodies } from './read-bodies.ts'
import { Unreadable } from './unreadable.ts'

/**
 * What all calls of the control plane have in common: how they are read, checked, answered and
 * refused. To be set before the first of them is added.
 * @returns the calls, each from when it is added.
 */
export function setManners(app: FastifyInstance): readonly ControlCall[] {
  const calls: ControlCall[] = []
  app.addHook('onRoute', (route) => {
    const call = completed(route)
    if (call.method !== 'HEAD') calls.push(call)
  })
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
  return calls
}
