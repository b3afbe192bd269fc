import type { FaturaEntegratorContract } from './arrange.ts'

export const checkAuth: FaturaEntegratorContract = {
  service: 'faturaentegrator',
  endpoint: 'POST /api/check/auth',
  cases: [
    {
      rule: 'faturaentegrator.auth.good-key',
      title: 'answers 200 for a good key',
      prove: (stage) => stage.ask('POST', '/check/auth').expectStatus(200),
    },
    {
      rule: 'faturaentegrator.auth.good-key',
      title: 'takes the list without items that the PHP library sends',
      prove: (stage) => stage.ask('POST', '/check/auth', { json: [] }).expectStatus(200),
    },
    {
      rule: 'faturaentegrator.auth.good-key-body',
      title: 'says that a good key is good',
      prove: (stage) => stage.ask('POST', '/check/auth').expectJson({ message: 'Authenticated.' }),
    },
    {
      rule: 'faturaentegrator.auth.bad-key',
      title: 'answers 401 for a bad key',
      async prove(stage) {
        const headers = { authorization: 'Bearer no-such-key' }
        await stage.ask('POST', '/check/auth', { as: null, headers }).expectStatus(401)
        await stage.ask('POST', '/check/auth', { as: null }).expectStatus(401)
      },
    },
  ],
}
