import { answer } from '../../../service.ts'
import { swaps } from '../swap.ts'

/**
 * What can be wrong with a list. A bare array and data.data are not among it: the client that was
 * observed reads the rows from there too.
 */
export const listMutants = swaps({
  'faturaentegrator.list.data-is-a-list': {
    'rows-by-number': {
      says: 'A list has an object under data, with the rows under "0", "1" and so on.',
      does: {
        list: {
          answer: ({ items }, links, meta) => answer(200, { data: { ...items }, links, meta }),
        },
      },
    },
    'under-customers': {
      says: 'A list has its rows under customers, not under data.',
      does: {
        list: {
          answer: ({ items }, links, meta) => answer(200, { customers: items, links, meta }),
        },
      },
    },
    'null-without-rows': {
      says: 'A list without rows has null under data.',
      does: {
        list: {
          answer: ({ items }, links, meta) =>
            answer(200, { data: items.length === 0 ? null : items, links, meta }),
        },
      },
    },
  },
})
