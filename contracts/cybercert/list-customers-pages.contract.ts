import type { Stage } from '../stage.ts'
import { bodyOf, type CyberCertContract, createCustomer, uniqueName } from './arrange.ts'

/** As many customers as wanted with a name in common, which is returned, one after the other. */
async function customers(stage: Stage, count: number): Promise<string> {
  const name = uniqueName()
  for (let index = 0; index < count; index += 1) {
    await createCustomer(stage, { company_name: `${name} nr ${index}` })
  }
  return name
}

interface Page {
  readonly data: readonly { readonly id: number; readonly company_name: string }[]
}

/** Which of the customers made by `customers` a page shows. */
async function numbers(stage: Stage, query: Record<string, string | number>, numbersOf: object) {
  const asked = stage.ask('GET', '/customers', { query }).expectStatus(200)
  const { data } = await bodyOf<Page>(asked.expectJsonLike(numbersOf))
  return data.map(({ company_name }) => Number(company_name.split(' nr ')[1]))
}

/** Expects the rows of a page, and what it says of itself. */
async function expectPage(
  stage: Stage,
  query: Record<string, string | number>,
  rows: readonly number[],
  said: object,
) {
  const shown = await numbers(stage, query, said)
  if (shown.join() !== rows.join()) throw new Error(`${JSON.stringify(query)} shows ${shown}`)
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The pages of a list. */
export const listCustomersPages: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'GET /api/v1/customers',
  cases: [
    {
      rule: 'cybercert.list.fifteen-per-page',
      title: 'puts fifteen rows on a page when per_page is not sent',
      async prove(stage) {
        const search = await customers(stage, 16)
        const said = { current_page: 1, per_page: 15, total: 16, last_page: 2 }
        await expectPage(stage, { search }, upTo(15), said)
      },
    },
    {
      rule: 'cybercert.list.first-page',
      title: 'answers the first page when page is not sent',
      async prove(stage) {
        const search = await customers(stage, 3)
        const said = { current_page: 1, per_page: 2, total: 3, last_page: 2 }
        await expectPage(stage, { search, per_page: 2 }, [0, 1], said)
        await expectPage(stage, { search, per_page: 2, page: 1 }, [0, 1], said)
      },
    },
    {
      rule: 'cybercert.list.page',
      title: 'answers the page that is asked for, and an empty one beyond the last',
      async prove(stage) {
        const search = await customers(stage, 5)
        const said = { per_page: 2, total: 5, last_page: 3 }
        await expectPage(stage, { search, per_page: 2, page: 2 }, [2, 3], {
          ...said,
          current_page: 2,
        })
        await expectPage(stage, { search, per_page: 2, page: 3 }, [4], { ...said, current_page: 3 })
        await expectPage(stage, { search, per_page: 2, page: 4 }, [], { ...said, current_page: 4 })
      },
    },
    {
      rule: 'cybercert.list.per-page',
      title: 'puts as many rows on a page as per_page says',
      async prove(stage) {
        const search = await customers(stage, 3)
        const said = { current_page: 1, total: 3 }
        await expectPage(stage, { search, per_page: 1 }, [0], {
          ...said,
          per_page: 1,
          last_page: 3,
        })
        await expectPage(stage, { search, per_page: 3 }, [0, 1, 2], {
          ...said,
          per_page: 3,
          last_page: 1,
        })
        await expectPage(stage, { search, per_page: 100 }, [0, 1, 2], {
          ...said,
          per_page: 100,
          last_page: 1,
        })
      },
    },
    {
      rule: 'cybercert.list.at-most-100-per-page',
      title: 'never puts more than a hundred rows on a page',
      async prove(stage) {
        const search = await customers(stage, 101)
        const query = { search, per_page: 101 }
        const asked = stage.ask('GET', '/customers', { query })
        const { data = [] } = await bodyOf<Partial<Page>>(asked)
        if (data.length > 100) throw new Error(`there are ${data.length} rows`)
        await expectPage(stage, { search, per_page: 100 }, upTo(100), { per_page: 100, total: 101 })
      },
    },
    {
      rule: 'cybercert.list.above-100-is-100',
      title: 'takes a per_page above a hundred for a hundred',
      async prove(stage) {
        const search = await customers(stage, 2)
        for (const per_page of ['101', '1000', '99999999999']) {
          await expectPage(stage, { search, per_page }, [0, 1], { per_page: 100, last_page: 1 })
        }
      },
    },
    {
      rule: 'cybercert.list.bad-number-is-default',
      title: 'takes a page or per_page that is no number from 1 up for one that is not sent',
      async prove(stage) {
        const search = await customers(stage, 2)
        const said = { current_page: 1, per_page: 15, total: 2, last_page: 1 }
        for (const odd of ['0', '-1', 'abc', '1.5', '']) {
          await expectPage(stage, { search, page: odd }, [0, 1], said)
          await expectPage(stage, { search, per_page: odd }, [0, 1], said)
        }
      },
    },
    {
      rule: 'cybercert.list.oldest-first',
      title: 'shows the customers in the order of their ids, also after one has changed',
      async prove(stage) {
        const search = uniqueName()
        const first = await createCustomer(stage, { company_name: `${search} nr 2` })
        await createCustomer(stage, { company_name: `${search} nr 1` })
        await createCustomer(stage, { company_name: `${search} nr 0` })
        const json = { legal_name: 'Yeni' }
        await stage.ask('PATCH', `/customers/${first.uuid}`, { json }).expectStatus(200)
        await expectPage(stage, { search }, [2, 1, 0], { total: 3 })
      },
    },
  ],
}
