import type { Sentence } from './sentence.ts'
import type { ShownWrite } from './shown-write.ts'

type Facts = Omit<ShownWrite, 'says'>

/** A write in one sentence: `PUT changed 1 field of details 1, kept 2, and cleared 3: …` */
export function lensSentence(method: string, facts: Facts): Sentence {
  const { collection, id } = facts
  const label = `${collection.split('.').at(-1)}${id === null ? '' : ` ${id}`}`
  return {
    en: `${method} ${english(label, facts)}.`,
    tr: `${method}, ${turkish(label, facts)}.`,
  }
}

const listed = (fields: readonly { field: string }[]): string =>
  fields.map(({ field }) => field).join(', ')

function english(label: string, { created, deleted, restored, set, kept, cleared }: Facts) {
  const fields = (count: number) => `${count} ${count === 1 ? 'field' : 'fields'}`
  if (created) {
    return `created ${label}${set.length === 0 ? '' : ` with ${fields(set.length)}: ${listed(set)}`}`
  }
  if (deleted) return `deleted ${label}`
  if (restored) return `restored ${label}`
  if (set.length === 0 && cleared.length === 0) return `changed nothing of ${label}`
  if (set.length === 0) return `cleared ${fields(cleared.length)} of ${label}: ${listed(cleared)}`
  const changed = `changed ${fields(set.length)} of ${label}, kept ${kept.length}`
  return cleared.length === 0
    ? changed
    : `${changed}, and cleared ${cleared.length}: ${listed(cleared)}`
}

function turkish(label: string, { created, deleted, restored, set, kept, cleared }: Facts) {
  const record = `${label} kaydını`
  if (created) {
    return set.length === 0
      ? `${record} oluşturdu`
      : `${record} ${set.length} alanla oluşturdu: ${listed(set)}`
  }
  if (deleted) return `${record} sildi`
  if (restored) return `${record} geri getirdi`
  const there = `${label} kaydında`
  if (set.length === 0 && cleared.length === 0) return `${there} hiçbir şeyi değiştirmedi`
  const emptied = `${cleared.length} alanı boşalttı: ${listed(cleared)}`
  if (set.length === 0) return `${there} ${emptied}`
  const changed = `${there} ${set.length} alanı değiştirdi, ${kept.length} alanı olduğu gibi bıraktı`
  return cleared.length === 0 ? changed : `${changed} ve ${emptied}`
}
