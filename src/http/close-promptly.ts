import type { FastifyInstance } from 'fastify'

/**
 * Lets a server that is told to close do so as soon as what is under way is answered. Node closes
 * the connections that are idle at that moment; one that becomes idle later would be kept alive.
 */
export function closePromptly(app: FastifyInstance): void {
  let sweep: NodeJS.Timeout | undefined
  app.addHook('preClose', async () => {
    sweep = setInterval(() => app.server.closeIdleConnections(), 20)
  })
  app.addHook('onClose', async () => clearInterval(sweep))
}
