import { type Static, Type } from '@sinclair/typebox'
import type { BaseCollection } from '../../../src/sandbox/fixture.ts'
import { answer, type Subjects } from '../../../src/service.ts'
import { computed } from '../../../src/services/laravel/computed.ts'
import { Book, endpoint, type Library } from './types.ts'

type Row = Static<typeof Book>

const Nothing = Type.Object({ message: Type.String() })

const book: Subjects<Library, Row> = {
  find: (call, { isbn = '' }) => call.get('books', isbn),
  missing: ({ does }) => does.access.notFound(),
  names: ({ isbn = '' }) => ['books', isbn],
  owner: ({ user_id }) => user_id,
}

/** Anybody may look at a book. */
export const showBook = endpoint({
  method: 'GET',
  path: '/books/:isbn',
  summary: 'Show a book',
  public: true,
  schema: { response: { 200: Book, 404: Nothing } },
  subject: book,
  handle: (_call, { subject }) => answer(200, subject),
})

/** A cover is bytes that are no text. */
export const cover = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe)

export const showCover = endpoint({
  method: 'GET',
  path: '/books/:isbn/cover',
  summary: 'Show the cover of a book',
  public: true,
  schema: { response: { 200: Type.Uint8Array({ contentMediaType: 'image/png' }), 404: Nothing } },
  subject: book,
  handle: () => answer.bytes(200, cover, 'image/png'),
})

/** To ask for a book back answers nothing, and calls whoever is to be called. */
export const askBack = endpoint({
  method: 'POST',
  path: '/books/:isbn/ask-back',
  summary: 'Ask for a book back',
  permission: 'content.publish',
  schema: {
    body: Type.Object({ callback: Type.Optional(Type.String()) }),
    response: { 200: Type.Undefined(), 404: Nothing },
  },
  subject: book,
  handle(call, { subject, body: { callback } }) {
    call.store('books', { ...subject, shelf: 'asked back' })
    if (callback !== undefined) call.emits({ url: callback, body: { back: subject.isbn } })
    return answer(200, undefined)
  },
})

/** What stands on a shelf is found by an index. */
export const showShelf = endpoint({
  method: 'GET',
  path: '/shelves/:shelf',
  summary: 'List the books of a shelf',
  public: true,
  schema: {
    params: Type.Object({ shelf: Type.String() }),
    response: { 200: Type.Array(Type.String()) },
  },
  handle: (call, { params }) =>
    answer(
      200,
      Array.from(call.find('books', 'shelf', params.shelf), ({ isbn }) => isbn),
    ),
})

/** Puts a book on a shelf, which makes it one of the library's if it was not. */
export const putBook = endpoint({
  method: 'PUT',
  path: '/books/:isbn',
  summary: 'Put a book on a shelf',
  permission: 'content.update',
  writes: 'books',
  schema: {
    params: Type.Object({ isbn: Type.String() }),
    body: Type.Object({ title: Type.String(), shelf: Type.Union([Type.String(), Type.Null()]) }),
    response: { 200: Book },
  },
  handle(call, { params: { isbn }, body }) {
    const known = call.get('books', isbn)
    const row = {
      id: known?.id ?? call.nextId('books'),
      isbn,
      ...body,
      user_id: call.caller.user.id,
    }
    call.store('books', row)
    return answer(200, row)
  },
})

const numbered = (n: number): Row => ({
  id: n,
  isbn: `isbn-${n}`,
  title: `Book ${n}`,
  shelf: n % 7 === 0 ? null : `shelf-${Math.ceil(n / 100)}`,
  user_id: 1,
})

/** For `large:N`: a hundred books a shelf, but for every seventh. */
export const largeBooks = (count: number, first: BaseCollection): BaseCollection =>
  computed(count, first, numbered, (key) => Number(/^isbn-(\d+)$/.exec(String(key))?.[1]))
