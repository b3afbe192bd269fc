import { keysInOrder } from '../bodies.ts'
import {
  deletedPath,
  type FaturaEntegratorContract,
  listed,
  newCustomer,
  newPath,
} from './arrange.ts'
import { listLinks } from './list-links.ts'

/** The rows of a list, from the three places in which the observed client looks for them. */
function rowsIn(json: unknown): readonly unknown[] {
  const { data } = json as { data?: { data?: unknown } }
  for (const place of [json, data, data?.data]) if (Array.isArray(place)) return place
  throw new Error(`there is no array in ${JSON.stringify(json)}`)
}

const metaKeys = 'current_page from last_page path per_page to total'

export const listCustomers: FaturaEntegratorContract = {
  service: 'faturaentegrator',
  endpoint: 'GET /api/customers',
  cases: [
    {
      rule: 'faturaentegrator.list.is-an-array',
      title: 'answers the customers in an array, wherever the observed client looks for it',
      async prove(stage) {
        await newCustomer(stage)
        await stage
          .ask('GET', '/customers')
          .expectStatus(200)
          .expect(({ res }) => {
            if (rowsIn(res.json).length === 0) throw new Error('the new customer is not listed')
          })
      },
    },
    {
      rule: 'faturaentegrator.list.is-an-array',
      title: 'answers an empty array where there are no rows',
      prove: (stage) =>
        stage
          .ask('GET', '/customers', { query: { page: 9_999_999 } })
          .expectStatus(200)
          .expect(({ res }) => {
            if (rowsIn(res.json).length > 0) throw new Error('there are rows')
          }),
    },
    {
      rule: 'faturaentegrator.list.under-data',
      title: 'answers the customers under data',
      async prove(stage) {
        const id = await newCustomer(stage)
        const { meta } = await listed(stage, { limit: 100 })
        const { data } = await listed(stage, { limit: 100, page: Number(meta['last_page']) })
        if (!data.some((row) => row.id === id)) throw new Error('the new customer is not listed')
      },
    },
    {
      rule: 'faturaentegrator.list.meta',
      title: 'tells the place of the page in seven keys',
      async prove(stage) {
        await newCustomer(stage)
        await newCustomer(stage)
        const { meta } = await listed(stage, { limit: 1, page: 2 })
        keysInOrder(metaKeys)({ res: { json: meta } })
        const place = [meta['current_page'], meta['from'], meta['to'], meta['per_page']].join()
        if (place !== '2,2,2,1') throw new Error(`the place is ${place}`)
        if (meta['total'] !== meta['last_page']) throw new Error('pages of one row are miscounted')
      },
    },
    {
      rule: 'faturaentegrator.list.meta-path',
      title: 'names the path of the list',
      prove: (stage) =>
        stage.ask('GET', '/customers').expectJsonLike({ meta: { path: '/api/customers' } }),
    },
    {
      rule: 'faturaentegrator.list.no-rows-no-range',
      title: 'has neither from nor to on a page beyond the last',
      prove: (stage) =>
        stage
          .ask('GET', '/customers', { query: { page: 9_999_999 } })
          .expectStatus(200)
          .expectJsonLike({ data: [], meta: { from: null, to: null, current_page: 9_999_999 } }),
    },
    {
      rule: 'faturaentegrator.list.limit',
      title: 'answers as many rows as limit says',
      async prove(stage) {
        for (const _row of [1, 2, 3]) await newCustomer(stage)
        const { data, meta } = await listed(stage, { limit: 2 })
        if (data.length !== 2 || meta['per_page'] !== 2) throw new Error(`${data.length} rows`)
      },
    },
    {
      rule: 'faturaentegrator.list.fifteen-by-default',
      title: 'answers 15 rows without a limit',
      async prove(stage) {
        for (let row = 0; row < 16; row += 1) await newCustomer(stage)
        const { data, meta } = await listed(stage)
        if (data.length !== 15 || meta['per_page'] !== 15) throw new Error(`${data.length} rows`)
      },
    },
    {
      rule: 'faturaentegrator.list.at-most-1000',
      title: 'takes a limit of 5000 for one of 1000',
      prove: (stage) =>
        stage
          .ask('GET', '/customers', { query: { limit: 5000 } })
          .expectStatus(200)
          .expectJsonLike({ meta: { per_page: 1000 } }),
    },
    {
      rule: 'faturaentegrator.list.page',
      title: 'answers the rows after those of the first page',
      async prove(stage) {
        for (const _row of [1, 2, 3]) await newCustomer(stage)
        const { data: all } = await listed(stage, { limit: 3 })
        const { data } = await listed(stage, { limit: 1, page: 3 })
        if (data[0]?.id !== all[2]?.id) throw new Error(`page 3 begins with ${data[0]?.id}`)
        const beyond = await listed(stage, { page: 9_999_999 })
        if (beyond.data.length > 0) throw new Error('there are rows beyond the last page')
      },
    },
    {
      rule: 'faturaentegrator.list.first-page',
      title: 'answers the first page without page',
      async prove(stage) {
        await newCustomer(stage)
        await stage.ask('GET', '/customers').expectJsonLike({ meta: { current_page: 1, from: 1 } })
      },
    },
    {
      rule: 'faturaentegrator.list.bad-number-is-default',
      title: 'takes a limit or page that is no number from 1 up as not sent',
      async prove(stage) {
        for (const bad of ['abc', '0', '-1', '1.5', '']) {
          await stage
            .ask('GET', '/customers', { query: { limit: bad, page: bad } })
            .expectStatus(200)
            .expectJsonLike({ meta: { current_page: 1, per_page: 15 } })
        }
      },
    },
    {
      rule: 'faturaentegrator.list.last-of-repeated',
      title: 'takes the last of two limits',
      prove: (stage) =>
        stage
          .ask('GET', '/customers?limit=7&limit=2')
          .expectStatus(200)
          .expectJsonLike({ meta: { per_page: 2 } }),
    },
    {
      rule: 'faturaentegrator.list.oldest-first',
      title: 'lists customers in the order of their ids',
      async prove(stage) {
        const [first, second] = [await newPath(stage), await newPath(stage)]
        await stage.ask('PATCH', first, { json: { name: 'Zeynep' } })
        await stage.ask('PATCH', second, { json: { name: 'Ali' } })
        const ids = (await listed(stage, { limit: 1000 })).data.map(({ id }) => id)
        const sorted = ids.toSorted((a, b) => a - b)
        if (ids.length < 2 || ids.join() !== sorted.join()) throw new Error(`the ids are ${ids}`)
      },
    },
    {
      rule: 'faturaentegrator.list.without-deleted',
      title: 'does not list a deleted customer',
      async prove(stage) {
        const id = Number((await deletedPath(stage)).split('/').at(-1))
        await newCustomer(stage)
        const { meta } = await listed(stage, { limit: 100 })
        const { data } = await listed(stage, { limit: 100, page: Number(meta['last_page']) })
        if (data.some((row) => row.id === id)) throw new Error('it is still listed')
      },
    },
    ...listLinks,
  ],
}
