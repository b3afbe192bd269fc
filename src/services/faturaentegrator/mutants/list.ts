import { answer } from '../../../service.ts'
import { swaps } from '../swap.ts'

/**
 * What can be wrong with a list. A bare array and data.data are not among it: the client that was
 * observed reads the rows from there too.
 */
export const listMutants = swaps({
  'faturaentegrator.list.is-an-array': {
    'rows-by-number': {
      says: 'A list has an object under data, with the rows under "0", "1" and so on.',
      does: { list: { answer: (body) => answer(200, { ...body, data: { ...body.data } }) } },
    },
    'under-customers': {
      says: 'A list has its rows under customers, not under data.',
      does: {
        list: { answer: ({ data, ...rest }) => answer(200, { customers: data, ...rest }) },
      },
    },
    'null-without-rows': {
      says: 'A list without rows has null under data.',
      does: {
        list: {
          answer: (body) => answer(200, body.data.length === 0 ? { ...body, data: null } : body),
        },
      },
    },
  },
})
