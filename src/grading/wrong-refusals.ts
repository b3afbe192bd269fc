import type { Answer, AnyBehaviour, Service } from '../service.ts'
import type { NamedUnderRule } from './filed.ts'

/** What a client might well mistake a status for. */
const mistaken: Readonly<Record<number, number>> = { 401: 403, 403: 401, 404: 400 }

/**
 * What can be wrong with refusals that are always the same: the status, and the body. They are
 * found among the behaviours: one that takes no argument and answers an error is such a refusal.
 */
export function wrongRefusals({ behaviours, rules }: Service): NamedUnderRule[] {
  return Object.entries(behaviours).flatMap(([group, named]) =>
    Object.entries(named).flatMap(([name, behaviour]) => {
      const refusal = refusalOf(behaviour)
      if (refusal === undefined) return []
      const file = (kind: string, says: string, answer: Answer): NamedUnderRule => ({
        rule: behaviour.rule,
        name: `${kind}-${inWords(name)}`,
        swap: {
          says: `${says}: ${rules[behaviour.rule]?.en}`,
          does: { [group]: { [name]: () => answer } },
        },
      })
      const status = mistaken[refusal.status] ?? 400
      const instead = `The status is ${status} where it ought to be ${refusal.status}`
      return [
        file('changes-status-of', instead, { ...refusal, status }),
        file('changes-body-of', ...wrongBody(refusal)),
      ]
    }),
  )
}

function refusalOf({ does }: AnyBehaviour): Answer | undefined {
  if (does.length > 0) return undefined
  const answer: Partial<Answer> | null | undefined = does()
  return (answer?.status ?? 0) >= 400 ? (answer as Answer) : undefined
}

const inWords = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function wrongBody(refusal: Answer): [says: string, answer: Answer] {
  const { message } = (refusal.body ?? {}) as { message?: unknown }
  return message === undefined
    ? [
        `The body is {} where it ought to be ${JSON.stringify(refusal.body)}`,
        { ...refusal, body: {} },
      ]
    : [
        'The sentence stands under error, not under message',
        { ...refusal, body: { error: message } },
      ]
}
