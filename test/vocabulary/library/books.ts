import { type Static, Type } from '@sinclair/typebox'
import { answer, type Subjects } from '../../../src/service.ts'
import { Book, endpoint, type Library } from './types.ts'

const Nothing = Type.Object({ message: Type.String() })

const book: Subjects<Library, Static<typeof Book>> = {
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
