import { readJson } from '../../read-json.ts'

/** The script of that name in the package.json of the folder that the command runs in, if there is one. */
export function scriptNamed(name: string): string | undefined {
  try {
    const { scripts } = readJson('package.json') as { scripts?: Record<string, unknown> }
    const script: unknown = scripts?.[name]
    return typeof script === 'string' ? script : undefined
  } catch {
    // Whatever is wrong with it, the runner will say so itself.
    return undefined
  }
}
