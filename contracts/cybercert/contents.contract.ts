import { published, publishedKeys } from '../published.ts'
import type { Pages } from './resource/pages.ts'

const { content } = published<{ content: object }>('cybercert.u1k.page/api/content/restore')

/** `/contents`, as its pages show them; those of creating, showing and deleting could not be read. */
export const contentPages: Pages = {
  name: 'contents',
  thing: 'content',
  called: 'content item',
  body: {
    title: 'Örnek İçerik',
    slug: 'ornek-icerik',
    content: 'Örnek içerik metni...',
    excerpt: 'Kısaca',
    status: 'archived',
    type: 'page',
    published_at: '2025-11-20T12:00:00.000000Z',
  },
  other: {
    title: 'Başka İçerik',
    slug: 'baska-icerik',
    content: 'Güncellenmiş içerik metni...',
    excerpt: 'Uzunca',
    status: 'published',
    type: 'news',
    published_at: '2025-11-21T12:00:00.000000Z',
  },
  mandatory: ['title'],
  preset: { status: 'draft' },
  listed: ['status'],
  updated: publishedKeys('cybercert.u1k.page/api/content/update'),
  restored: Object.keys(content).join(' '),
}
