import type { Sentence } from '../sentence.ts'
import type { Case } from './case.ts'

/** Why a body was too large. */
export const size = ({ entry: { status } }: Case): Sentence => ({
  en: `${status}: the body is larger than this server reads; --body-limit sets how much it reads.`,
  tr: `${status}: gövde bu sunucunun okuduğundan büyük; ne kadar okuyacağını --body-limit belirler.`,
})

/** Why a body was not read, if its media type is why. */
export function mediaType({ entry, request }: Case): Sentence | undefined {
  const { status } = entry
  if (status !== 415) return undefined
  const { contentType } = request
  return contentType === null
    ? {
        en: `${status}: the body came without a Content-Type. Send Content-Type: application/json.`,
        tr: `${status}: gövde Content-Type olmadan geldi. Content-Type: application/json gönderin.`,
      }
    : {
        en: `${status}: the body came as ${contentType}. Send Content-Type: application/json.`,
        tr: `${status}: gövdenin türü ${contentType}. Content-Type: application/json gönderin.`,
      }
}

/** Why a body could not be read as JSON. */
export const syntax = ({ entry: { status, unreadable = '?' } }: Case): Sentence => ({
  en: `${status}: the body cannot be read as JSON: ${unreadable}.`,
  tr: `${status}: gövde JSON olarak okunamıyor: ${unreadable}.`,
})
