import type { Stage } from '../stage.ts'
import {
  bodyOf,
  type CyberCertContract,
  newCustomer,
  removeCustomer,
  uniqueName,
} from './arrange.ts'

/** The UUIDs that a list shows. */
async function listed(stage: Stage, query: Record<string, string>): Promise<string[]> {
  const asked = stage.ask('GET', '/customers', { query }).expectStatus(200)
  const { data } = await bodyOf<{ data: { uuid: string }[] }>(asked)
  return data.map(({ uuid }) => uuid)
}

/** Expects these customers in a list and no others, whatever their order. */
async function expectListed(stage: Stage, query: Record<string, string>, uuids: string[]) {
  const found = await listed(stage, query)
  if (found.toSorted().join() !== uuids.toSorted().join()) {
    throw new Error(`${JSON.stringify(query)} lists ${found.length}: ${found.join(', ')}`)
  }
}

/** An active, a passive and a deleted customer with one name in common. */
async function three(stage: Stage) {
  const search = uniqueName()
  const active = await newCustomer(stage, { company_name: `${search} active` })
  const passive = await newCustomer(stage, { company_name: `${search} passive`, is_active: false })
  const deleted = await newCustomer(stage, { company_name: `${search} deleted` })
  await removeCustomer(stage, deleted)
  return { search, active, passive }
}

/** Which customers a list shows. */
export const listCustomersFilters: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'GET /api/v1/customers',
  cases: [
    {
      rule: 'cybercert.list.active-by-default',
      title: 'shows only active customers when is_active is not sent',
      async prove(stage) {
        const { search, active } = await three(stage)
        await expectListed(stage, { search }, [active])
      },
    },
    {
      rule: 'cybercert.list.is-active-filters',
      title: 'shows active or passive customers as is_active says',
      async prove(stage) {
        const { search, active, passive } = await three(stage)
        for (const is_active of ['1', 'true']) {
          await expectListed(stage, { search, is_active }, [active])
        }
        for (const is_active of ['0', 'false']) {
          await expectListed(stage, { search, is_active }, [passive])
        }
      },
    },
    {
      rule: 'cybercert.list.without-deleted',
      title: 'does not show deleted customers',
      async prove(stage) {
        const { search, active } = await three(stage)
        await expectListed(stage, { search }, [active])
        await expectListed(stage, { search, with_trashed: '0' }, [active])
      },
    },
    {
      rule: 'cybercert.list.with-trashed',
      title: 'shows deleted customers too with with_trashed',
      async prove(stage) {
        // Passive ones, so that it does not matter whether deleting a customer makes it passive.
        const search = uniqueName()
        const fields = { company_name: search, is_active: false }
        const passive = await newCustomer(stage, fields)
        const deleted = await newCustomer(stage, fields)
        await removeCustomer(stage, deleted)
        const query = { search, is_active: '0' }
        await expectListed(stage, { ...query, with_trashed: '1' }, [passive, deleted])
        await expectListed(stage, { ...query, with_trashed: 'true' }, [passive, deleted])
      },
    },
    {
      rule: 'cybercert.list.bad-boolean-is-default',
      title: 'takes an is_active or with_trashed that is no boolean for one that is not sent',
      async prove(stage) {
        const { search, active } = await three(stage)
        for (const odd of ['yes', '2', 'constructor', '']) {
          await expectListed(stage, { search, is_active: odd }, [active])
          await expectListed(stage, { search, with_trashed: odd }, [active])
        }
      },
    },
    {
      rule: 'cybercert.list.last-of-repeated',
      title: 'takes the last value of a parameter that is sent twice',
      async prove(stage) {
        const { search, passive } = await three(stage)
        const path = `/customers?search=nobody&is_active=1&is_active=0&search=${encodeURIComponent(search)}`
        await stage
          .ask('GET', path)
          .expectStatus(200)
          .expectJsonLike({ data: [{ uuid: passive }], total: 1 })
      },
    },
    {
      rule: 'cybercert.list.search',
      title: 'finds a text in the name, the legal name, the tax number and the email',
      async prove(stage) {
        const mark = uniqueName().toLowerCase().replaceAll(/\W/g, '')
        const found = [
          await newCustomer(stage, { company_name: `A ${mark} B` }),
          await newCustomer(stage, { legal_name: `A ${mark} B` }),
          await newCustomer(stage, { tax_number: `1${mark}2` }),
          await newCustomer(stage, { email: `${mark}@example.com` }),
        ]
        await newCustomer(stage, { phone: mark })
        await expectListed(stage, { search: mark }, found)
        await expectListed(stage, { search: `${mark}@example` }, found.slice(3))
      },
    },
    {
      rule: 'cybercert.list.search-knows-turkish',
      title: 'does not tell capitals from small letters, in Turkish too',
      async prove(stage) {
        const mark = uniqueName()
        const istanbul = await newCustomer(stage, { company_name: `istanbul ${mark}` })
        const isik = await newCustomer(stage, { legal_name: `IŞIK ${mark} ÇÖĞÜŞ` })
        for (const text of ['İSTANBUL', 'ISTANBUL', 'İstanbul', 'İSTANBUL'.normalize('NFD')]) {
          await expectListed(stage, { search: `${text} ${mark}` }, [istanbul])
        }
        for (const text of ['ışık', 'ışık'.normalize('NFD'), 'Işık', 'IŞIK']) {
          await expectListed(stage, { search: `${text} ${mark} çöğüş` }, [isik])
        }
      },
    },
    {
      rule: 'cybercert.common.strings-trimmed',
      title: 'cuts off the white space around what a query sends',
      async prove(stage) {
        const search = uniqueName()
        const uuid = await newCustomer(stage, { company_name: search, is_active: false })
        await expectListed(stage, { search: ` ${search} `, is_active: ' 0 ' }, [uuid])
        await expectListed(stage, { search, is_active: '0', page: ' 2' }, [])
      },
    },
  ],
}
