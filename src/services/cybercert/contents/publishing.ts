import { answer, decide } from '../../../service.ts'
import { decisionsOf } from '../decisions-of.ts'
import { notFound } from '../resource/not-found.ts'
import { type Content, contents } from './contents.ts'

const page = { basis: 'published', source: 'cybercert.u1k.page/api/content/publish' } as const

const publishes = (row: Content, now: string): Content => ({
  ...row,
  status: 'published',
  published_at: now,
  updated_at: now,
})

const publishAnswer = ({ id, uuid, title, status, published_at, updated_at }: Content) =>
  answer(200, {
    message: 'Content published',
    content: { id, uuid, title, status, published_at, updated_at },
  })

/** What publishing decides: no other resource is published. */
export const publishing = decisionsOf('contents', {
  publishes: decide({
    en: 'Publishing sets status to published, and published_at to now.',
    tr: 'Yayımlama status değerini published, published_at değerini şimdi yapar.',
    ...page,
    does: publishes,
    instead: {
      'leaves-status': [
        'Publishing leaves the status as it was.',
        (row, now) => ({ ...publishes(row, now), status: row.status }),
      ],
      'leaves-published-at': [
        'Publishing leaves published_at as it was.',
        (row, now) => ({ ...publishes(row, now), published_at: row.published_at }),
      ],
    },
  }),
  publishAnswer: decide({
    en: 'Publishing answers 200 with {"message":"Content published"} and six keys of the content.',
    tr: 'Yayımlama 200 ile {"message":"Content published"} ve içeriğin altı anahtarını döndürür.',
    ...page,
    does: publishAnswer,
    instead: {
      'without-the-sentence': [
        'Publishing answers the bare keys of the content, with no message around them.',
        (row) => answer(200, publishAnswer(row).body.content),
      ],
    },
  }),
  publishNotFound: notFound(contents.declared.words, page as never, ['Publishing', 'yayımlama']),
  /** When it was published, after it is published once more. */
  publishedAnew: decide({
    en: 'What is published already is published anew: published_at becomes now.',
    tr: 'Zaten yayımlanmış içerik yeniden yayımlanır; published_at şimdi olur.',
    basis: 'assumed',
    source: 'nobody says',
    does: (_before: Content, after: Content): Content => after,
    shapes: (_row, before) => before.status === 'published',
    instead: {
      'stays-as-it-was': [
        'Publishing what is published already changes nothing.',
        (before, after) => (before.status === 'published' ? before : after),
      ],
    },
  }),
})
