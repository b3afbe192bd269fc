import { Moment, momentOf } from '../../laravel/moments.ts'
import { ownerShown } from '../common/owner.ts'
import { choice, type Field, flag, required, text, unlessSent } from '../resource/fields.ts'
import { type RecordOf, resource } from '../resource/resource.ts'

const moment = (refusedBy: string): Field<string | null> => ({
  ...text(),
  kept: Moment,
  keeps: (sent) => momentOf(sent) ?? null,
  refusedBy,
})

const noPage = true

/** `/contents` (pages `content/{update,restore}`; of the other verbs none could be read). */
export const contents = resource({
  name: 'contents',
  words: { thing: 'content', en: 'content item', tr: 'içerik', trObject: 'içeriği' },
  page: 'cybercert.u1k.page/api/content',
  fields: {
    title: required(text()),
    slug: text(),
    content: text(),
    excerpt: text(),
    status: unlessSent(choice(['draft', 'published', 'archived']), 'draft'),
    type: text(),
    is_active: flag(true),
    published_at: moment('publishedAtIsADate'),
  },
  example: {
    title: 'Örnek İçerik',
    slug: 'ornek-icerik',
    content: 'Güncellenmiş içerik metni...',
    excerpt: null,
    status: 'draft',
    type: null,
    published_at: null,
  },
  create: {
    permission: 'content.create',
    keys: 'id uuid title slug content excerpt status type is_active published_at user_id created_at updated_at',
    noPage,
  },
  show: {
    permission: 'content.view',
    keys: 'id uuid title slug content excerpt status type is_active published_at user_id user created_at updated_at',
    more: { user: ownerShown },
    noPage,
  },
  update: {
    permission: 'content.update',
    keys: 'id uuid title slug content status is_active updated_at',
  },
  delete: { permission: 'content.delete', noPage },
  restore: {
    permission: 'content.restore',
    keys: 'id uuid title is_active deleted_at',
    saysOnlyDeleted: true,
  },
})
export type Content = RecordOf<typeof contents.declared>
