import { maskedText, readMasked } from './secrets.ts'

/** A body as it is shown: a value, text, or nothing. */
export interface ShownBody {
  readonly body?: unknown
  readonly cut?: true
}

/**
 * A body as the value that it is, if it is JSON. Of one that is `cut` only the beginning is there;
 * one that was not `read` as JSON is shown as text, however it may look.
 */
export function bodyOf(text: string | undefined, cut: boolean, read = true): ShownBody {
  if (text === undefined || text === '') return {}
  if (cut) return { body: maskedText(text), cut }
  return { body: read ? valueIn(text) : maskedText(text) }
}

function valueIn(text: string): unknown {
  try {
    return readMasked(text)
  } catch {
    return maskedText(text)
  }
}
