import type { Answer, Line } from '../../../service.ts'
import { unprocessable } from './unprocessable-body.ts'

/** What the sentences of a 422 become where the language of the service is Turkish. */
const sentences: readonly (readonly [english: RegExp, turkish: string])[] = [
  [/^The (.+) field is required\.$/, '$1 alanı gereklidir.'],
  [/^The (.+) field must be a string\.$/, '$1 alanı bir metin olmalıdır.'],
  [
    /^The (.+) field must be a valid email address\.$/,
    '$1 alanı geçerli bir e-posta adresi olmalıdır.',
  ],
  [/^The selected (.+) is invalid\.$/, 'seçilen $1 geçersiz.'],
  [
    /^The (.+) field must be between (\d+) and (\d+) digits\.$/,
    '$1 alanı $2 ile $3 arasında haneden oluşmalıdır.',
  ],
  [/^The request body must be a JSON object\.$/, 'istek gövdesi bir JSON nesnesi olmalıdır.'],
]

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('tr') + text.slice(1)

/** One sentence in Turkish; one that is not known stays as it is. */
function translated(line: Line): Line {
  const known = sentences.find(([english]) => english.test(line))
  return known === undefined ? line : capital(line.replace(...known))
}

/** The 422 to some errors, with every sentence in Turkish. */
export function unprocessableInTurkish(errors: Readonly<Record<string, readonly Line[]>>): Answer {
  const { status, body } = unprocessable(
    Object.fromEntries(
      Object.entries(errors).map(([field, lines]) => [field, lines.map(translated)]),
    ),
  )
  const { message, ...rest } = body as { message: string }
  return {
    status,
    body: { message: message.replace(/\(and (\d+) more errors?\)$/, '(ve $1 hata daha)'), ...rest },
  }
}
