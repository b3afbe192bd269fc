import { isObject } from '../../fixture/shown.ts'
import type { Sentence } from '../sentence.ts'
import { byRules, inside } from './by-rules.ts'
import type { Case } from './case.ts'

/** Why a request was not answered where guesses are refused: which guess, and what to do about it. */
export function strict(of: Case): Sentence {
  const { entry, service } = of
  const guesses = entry.trail.guesses.flatMap((id) => {
    const rule = service?.rules[id]
    return rule === undefined ? [] : [{ id, ...rule }]
  })
  if (guesses.length === 0) return byRules(of)
  const names = unknownNames(of).join(', ')
  const english = guesses.map(
    ({ id, en, source }) => `${id} (${inside(en)}; guessed because: ${source})`,
  )
  const turkish = guesses.map(
    ({ id, tr, source }) => `${id} (${inside(tr)}; tahminin nedeni: ${source})`,
  )
  return {
    en: `501: guesses are refused here, and the answer would lean on ${english.join('; ')}.${names === '' ? '' : ` No document names ${names}.`} Send nothing that needs a guess, or allow guesses with {"strict":false}.`,
    tr: `501: burada tahminler kabul edilmiyor, yanıt ise şuna yaslanacaktı: ${turkish.join('; ')}.${names === '' ? '' : ` Hiçbir belgede geçmeyenler: ${names}.`} Tahmin gerektiren bir şey göndermeyin ya da {"strict":false} ile tahminlere izin verin.`,
  }
}

/** The fields and parameters that came and that no document of the endpoint names, if that is a guess. */
function unknownNames({ entry, request, endpoint, service }: Case): string[] {
  const { ignoresUnknownFields: fields, ignoresUnknownQuery: query } =
    service?.behaviours['common'] ?? {}
  const { guesses } = entry.trail
  const { schema } = endpoint ?? {}
  return [
    ...(guesses.includes(fields?.rule ?? '') ? unknownIn(request.body, schema?.body) : []),
    ...(guesses.includes(query?.rule ?? '') ? unknownIn(request.query, schema?.query) : []),
  ]
}

const unknownIn = (came: unknown, schema: { properties?: object } = {}): string[] =>
  Object.keys(isObject(came) ? came : {}).filter(
    (name) => !Object.hasOwn(schema.properties ?? {}, name),
  )
