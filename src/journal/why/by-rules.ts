import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

/** How many rules a sentence quotes. */
const most = 4

/** The rules that shaped an answer, each with what it says. */
export function quoted({ entry, service }: Case): Sentence | undefined {
  const rules = entry.trail.rules.slice(0, most).flatMap((id) => {
    const rule = service?.rules[id]
    return rule === undefined ? [] : [{ id, ...rule }]
  })
  if (rules.length === 0) return undefined
  return {
    en: rules.map(({ id, en }) => `${id} (${inside(en)})`).join('; '),
    tr: rules.map(({ id, tr }) => `${id} (${inside(tr)})`).join('; '),
  }
}

/** A sentence as it stands inside another one. */
export const inside = (sentence: string): string => sentence.replace(/\.$/, '')

/** Why, as the rules have it: for what an endpoint itself decides. */
export function byRules(of: Case): Sentence {
  const { status } = of.entry
  const rules = quoted(of)
  return rules === undefined
    ? { en: `${status}: no rule says why.`, tr: `${status}: nedenini söyleyen bir kural yok.` }
    : {
        en: `${status}, by the rules: ${rules.en}.`,
        tr: `${status}, şu kurallara göre: ${rules.tr}.`,
      }
}
