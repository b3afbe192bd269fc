import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { shown } from '../fixture/shown.ts'
import { WrongFault } from '../http/fault-effect.ts'
import { noSuch } from '../nearest.ts'

const compiled = new WeakMap<TSchema, ReturnType<typeof TypeCompiler.Compile>>()

/** Whether a value fits a schema, which is compiled when it is first needed. */
export function isFit(schema: TSchema, value: unknown): boolean {
  let check = compiled.get(schema)
  if (check === undefined) {
    check = TypeCompiler.Compile(schema)
    compiled.set(schema, check)
  }
  return check.Check(value)
}

/** What a value has to be: in words, and by the example that its schema has first. */
export function wanted({ description, examples }: TSchema, show = asJson): string {
  const [example] = (examples as unknown[] | undefined) ?? []
  return example === undefined ? `${description}` : `${description} For example: ${show(example)}`
}

export const asJson = (value: unknown): string => JSON.stringify(value)

/** @throws {WrongFault} unless a value fits a schema. `name` is what it is called. */
export function mustFit(name: string, schema: TSchema, value: unknown): void {
  if (!isFit(schema, value)) {
    throw new WrongFault(`${name} cannot be ${shown(value)}. ${wanted(schema)}`)
  }
}

/** @throws {WrongFault} for a name that is not among those that there are. `kind` is what it should name. */
export function mustBe(kind: string, name: string, names: readonly string[]): void {
  const wrong = noSuch(kind, name, names)
  if (wrong !== undefined) throw new WrongFault(wrong)
}
