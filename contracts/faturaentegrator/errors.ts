import type { RuleId } from '../../src/services/faturaentegrator/rules.ts'
import type { Case } from '../contract.ts'
import { newPath, person, unknownId } from './arrange.ts'

/** What is answered where something is wrong. */
export const errors: readonly Case<RuleId>[] = [
  {
    rule: 'faturaentegrator.common.error-body',
    title: 'says in message what is wrong, and in errors where',
    async prove(stage) {
      const text = (value: unknown) => typeof value === 'string' && value !== ''
      await stage.ask('GET', `/customers/${unknownId}`).expect(({ res }) => {
        if (!text((res.json as { message: unknown }).message)) throw new Error('it has no message')
      })
      await stage.ask('POST', '/customers', { json: person({ email: 'x' }) }).expect(({ res }) => {
        const { message, errors } = res.json as { message: unknown; errors: { email: unknown[] } }
        if (!text(message) || !text(errors.email[0]))
          throw new Error('it does not say what is wrong')
      })
    },
  },
  {
    rule: 'faturaentegrator.common.validation-failed',
    title: 'repeats a single error in message',
    prove: (stage) =>
      stage
        .ask('POST', '/customers', { json: person({ city: undefined }) })
        .expectStatus(422)
        .expectJson({
          message: 'The city field is required.',
          errors: { city: ['The city field is required.'] },
        }),
  },
  {
    rule: 'faturaentegrator.common.validation-failed',
    title: 'repeats the first of two errors in message, and counts the other',
    async prove(stage) {
      const path = await newPath(stage)
      await stage
        .ask('PATCH', path, { json: { email: 'x', tax_number: '1' } })
        .expectStatus(422)
        .expectJson({
          message: 'The tax number field must be between 10 and 11 digits. (and 1 more error)',
          errors: {
            tax_number: ['The tax number field must be between 10 and 11 digits.'],
            email: ['The email field must be a valid email address.'],
          },
        })
    },
  },
  {
    rule: 'faturaentegrator.common.validation-failed',
    title: 'answers every error at once, in documented order',
    prove: (stage) =>
      stage
        .ask('POST', '/customers', { json: {} })
        .expectStatus(422)
        .expect(({ res }) => {
          const { message, errors } = res.json as { message: string; errors: object }
          const names = Object.keys(errors).join()
          const expected = 'type,tax_number,country,city,district,address'
          if (names !== expected) throw new Error(`the errors are on ${names}`)
          if (message !== 'The type field is required. (and 5 more errors)')
            throw new Error(message)
        }),
  },
  {
    rule: 'faturaentegrator.common.unknown-route',
    title: 'does not know a path that does not exist',
    prove: (stage) =>
      stage
        .ask('GET', '/invoices')
        .expectStatus(404)
        .expectJson({ message: 'The route api/invoices could not be found.' }),
  },
  {
    rule: 'faturaentegrator.common.method-not-allowed',
    title: 'names the methods that a path has',
    prove: (stage) =>
      stage
        .ask('PUT', '/customers/1', { json: {} })
        .expectStatus(405)
        .expectHeader('allow', 'GET, HEAD, PATCH, DELETE')
        .expectJson({
          message:
            'The PUT method is not supported for route api/customers/1. Supported methods: GET, HEAD, PATCH, DELETE.',
        }),
  },
]
