import { type Answer, type Call, defineService, type Wanted } from '../../../src/service.ts'
import { wantedOfAll } from '../../../src/services/laravel/wanted.ts'
import { askBack, largeBooks, putBook, showBook, showCover, showShelf } from './books.ts'
import { decisions } from './decisions.ts'
import { showLoan } from './loans.ts'
import { Book, checks, type Library, Loan } from './types.ts'

/** A made-up service as an outside author would write it: it uses the words that no real one needs yet. */
export const library = defineService({
  name: 'library',
  title: 'Library',
  base: '/library',
  ...decisions,
  collections: {
    books: { record: Book, key: 'isbn', large: largeBooks },
    loans: { record: Loan, key: 'id' },
  },
  endpoints: [showBook, showCover, askBack, putBook, showShelf, showLoan],
  states: [],
  checks,
  wanted: (call: Call<Library>, asked: Wanted): Answer => wantedOfAll(call.does.common, asked),
})
