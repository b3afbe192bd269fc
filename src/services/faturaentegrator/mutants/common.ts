import type { Answer } from '../../../service.ts'
import { swaps } from '../swap.ts'

type Body = Readonly<Record<string, unknown>>

/** The same refusal with another body. */
const saying = (refusal: Answer, reword: (body: Body) => unknown): Answer => ({
  ...refusal,
  body: reword(refusal.body as Body),
})

/** What can be wrong for every endpoint. */
export const commonMutants = swaps({
  'faturaentegrator.common.bearer-required': {
    'answers-anyone': {
      says: 'A request without a key is answered like any other.',
      does: { common: { authenticates: () => true } },
    },
    'shows-to-anyone': {
      says: 'GET is answered without a key.',
      does: {
        common: { authenticates: (persona, method) => persona !== undefined || method === 'GET' },
      },
    },
    'writes-for-anyone': {
      says: 'PATCH, POST and DELETE are carried out without a key.',
      does: {
        common: { authenticates: (persona, method) => persona !== undefined || method !== 'GET' },
      },
    },
  },
  'faturaentegrator.common.data-wraps': {
    'bare-record': {
      says: 'A customer is answered bare, not under data.',
      does: { common: { dataWraps: (record) => record } },
    },
    'under-customer': {
      says: 'A customer is answered under customer, not under data.',
      does: { common: { dataWraps: (record) => ({ customer: record }) } },
    },
  },
  'faturaentegrator.common.error-body': {
    'without-message': {
      says: 'The body of an error has no message.',
      does: {
        common: { errorBody: (refusal) => saying(refusal, ({ message: _, ...rest }) => rest) },
      },
    },
    'error-for-message': {
      says: 'The message of an error stands under error.',
      does: {
        common: {
          errorBody: (refusal) =>
            saying(refusal, ({ message, ...rest }) => ({ error: message, ...rest })),
        },
      },
    },
    'errors-as-a-list': {
      says: 'errors is a list of sentences without the names of the fields.',
      does: {
        common: {
          errorBody: (refusal) =>
            saying(refusal, (body) =>
              'errors' in body
                ? { ...body, errors: Object.values(body['errors'] as Body).flat() }
                : body,
            ),
        },
      },
    },
  },
})
