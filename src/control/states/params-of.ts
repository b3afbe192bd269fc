import type { TObject } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { shown } from '../../fixture/shown.ts'
import type { AnyState } from '../../service.ts'
import { wrongInput } from '../wrong-input.ts'
import { readTexts, type Texts } from './read-texts.ts'

/** The parameters of a state, complete; or why it cannot have them. */
export type ParamsOrWhy =
  | { readonly params: Readonly<Record<string, unknown>> }
  | { readonly why: string }

/** The parameters of a state: those in the sentence, those sent beside it, and defaults. */
export function paramsOf(
  state: AnyState,
  said: Texts,
  sent: Readonly<Record<string, unknown>>,
): ParamsOrWhy {
  const schema: TObject = state.params
  const read = readTexts(schema, said)
  for (const [name, value] of Object.entries(read)) {
    if (!Object.hasOwn(sent, name) || sent[name] === value) continue
    return {
      why: `params.${name} is ${shown(sent[name])}, but the sentence says ${shown(value)}. Send the same, or one of them.`,
    }
  }
  const params = { ...defaultsOf(schema), ...sent, ...read }
  const compiled = TypeCompiler.Compile(schema)
  const error = compiled.Check(params) ? undefined : compiled.Errors(params).First()
  return error === undefined ? { params } : { why: wrongInput('params', error).message }
}

const defaultsOf = ({ properties }: TObject): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => property.default !== undefined)
      .map(([name, property]) => [name, property.default]),
  )
