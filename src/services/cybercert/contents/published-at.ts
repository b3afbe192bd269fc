import { decide, type Line } from '../../../service.ts'
import { lines } from '../../laravel/lines.ts'
import { momentOf } from '../../laravel/moments.ts'
import { decisionsOf } from '../decisions-of.ts'

/** What is taken for `published_at`. */
export const publishedAt = decisionsOf('contents', {
  publishedAtIsADate: decide({
    en: 'A published_at that is no date is a 422.',
    tr: 'Tarih olmayan published_at 422 alır.',
    basis: 'assumed',
    source: 'cybercert.u1k.page/api/content/update calls it a datetime and shows no refusal',
    does: (sent: string): Line | undefined =>
      momentOf(sent) === undefined ? lines.date('published_at') : undefined,
    instead: {
      'is-null': ['A published_at that is no date is kept as null.', () => undefined],
    },
  }),
})
