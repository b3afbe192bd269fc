import type { TestProject } from 'vitest/node'
import { createApp } from '../src/app.ts'

declare module 'vitest' {
  interface ProvidedContext {
    target: string
  }
}

/** Starts a mock for the contracts. */
export default async function startTarget(project: TestProject) {
  const app = createApp({ fixture: 'docs' })
  project.provide('target', await app.listen({ host: '127.0.0.1', port: 0 }))
  return () => app.close()
}
