import type { AnyBehaviour } from '../../../src/service.ts'

/** Whether a behaviour names its rule for some arguments, as the recorder decides it. */
export function shaped({ does, shapes }: AnyBehaviour, ...args: readonly unknown[]): boolean {
  const result = does(...args)
  return shapes === undefined ? result !== undefined : shapes(result, ...args)
}
