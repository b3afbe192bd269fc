import { Type } from '@sinclair/typebox'
import { namePattern, nameRule } from '../sandbox/name.ts'

/** What a sandbox may be called. */
const SandboxName = Type.String({
  pattern: namePattern.source,
  description: `A${nameRule.slice(1)}.`,
  examples: ['my-test'],
})

/** The parameters of every path below `/sandboxes/:name`. */
export const SandboxParams = Type.Object({ name: SandboxName }, { additionalProperties: false })
