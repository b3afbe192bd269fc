import type { TestProject } from 'vitest/node'
import { createApp } from '../src/app.ts'

declare module 'vitest' {
  interface ProvidedContext {
    target: string
    isMock: boolean
  }
}

/** Starts a mock for the contracts, unless `DUBLOR_TARGET` names something else to play against. */
export default async function startTarget(project: TestProject) {
  const target = process.env['DUBLOR_TARGET']
  project.provide('isMock', target === undefined)
  if (target !== undefined) {
    project.provide('target', target)
    return
  }
  const app = createApp({ fixture: 'docs' })
  project.provide('target', await app.listen({ host: '127.0.0.1', port: 0 }))
  return () => app.close()
}
