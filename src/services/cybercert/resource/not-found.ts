import { decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { capital, type Words } from './declared.ts'

/** What an unknown record is answered where the route binds the model (page after page shows it). */
export const notFound = (
  { thing, en, tr }: Words,
  said: { basis: 'assumed'; source: string },
  verbs: readonly [en: string, tr: string],
) =>
  decide({
    ...said,
    en: `${verbs[0]} of an unknown ${en} answers 404 {"message":"Not Found"}.`,
    tr: `Bilinmeyen ${tr} için ${verbs[1]} 404 {"message":"Not Found"} yanıtını verir.`,
    does: () => message(404, 'Not Found'),
    instead: {
      'says-which': [
        `${verbs[0]} of an unknown ${en} says "${capital(thing)} not found".`,
        () => message(404, `${capital(thing)} not found`),
      ],
    },
  })
