import { Message } from '../answers.ts'
import { endpoint } from '../types.ts'

/** `POST /check/auth` (called by the n8n node). */
export const checkAuth = endpoint({
  method: 'POST',
  path: '/check/auth',
  summary: 'Tell whether the API key is good',
  promises: { answer: 'faturaentegrator.auth.good-key-body' },
  schema: { response: { 200: Message } },
  handle: ({ does }) => does.auth.goodKey(does.auth.goodKeyBody()),
})
