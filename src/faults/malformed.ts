import { defineFault } from './fault.ts'
import { nothing } from './nothing.ts'

export const malformed = defineFault({
  name: 'malformed',
  says: {
    en: 'The answer is good HTTP, but its JSON lacks the last character; one without a body stays whole.',
    tr: 'Yanıt HTTP olarak kusursuzdur, ama JSON gövdesinin son karakteri eksiktir; gövdesiz yanıt olduğu gibi kalır.',
  },
  value: nothing,
  acts: () => ({ alter: ({ text, ...rest }) => ({ ...rest, text: text?.slice(0, -1) }) }),
})
