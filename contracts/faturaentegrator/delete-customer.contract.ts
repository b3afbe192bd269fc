import { deletedPath, type FaturaEntegratorContract, newPath, unknownId } from './arrange.ts'

export const deleteCustomer: FaturaEntegratorContract = {
  service: 'faturaentegrator',
  endpoint: 'DELETE /api/customers/{id}',
  cases: [
    {
      rule: 'faturaentegrator.customers.delete',
      title: 'deletes the customer and no other',
      async prove(stage) {
        const [path, other] = [await newPath(stage), await newPath(stage)]
        await stage.ask('DELETE', path).expect(({ res }) => {
          const { statusCode = 0 } = res
          if (statusCode < 200 || statusCode > 299) throw new Error(`it answers ${statusCode}`)
        })
        await stage.ask('GET', path).expectStatus(404)
        await stage.ask('GET', other).expectStatus(200)
      },
    },
    {
      rule: 'faturaentegrator.customers.delete-answer',
      title: 'answers 204 without a body',
      async prove(stage) {
        const path = await newPath(stage)
        await stage.ask('DELETE', path).expectStatus(204).expectBody('')
      },
    },
    {
      rule: 'faturaentegrator.customers.deleted-is-unknown',
      title: 'neither deletes nor updates a deleted customer',
      async prove(stage) {
        const path = await deletedPath(stage)
        await stage.ask('DELETE', path).expectStatus(404)
        await stage.ask('PATCH', path, { json: { name: 'Ali' } }).expectStatus(404)
      },
    },
    {
      rule: 'faturaentegrator.customers.not-found',
      title: 'does not know an unknown id',
      prove: (stage) => stage.ask('DELETE', `/customers/${unknownId}`).expectStatus(404),
    },
  ],
}
