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

/** Expects a page of that many rows, and what it says of itself. Returns which customers it shows. */
async function expectPage(
  stage: Stage,
  query: Record<string, string | number>,
  rows: number,
  said: object,
): Promise<number[]> {
  const asked = stage.ask('GET', '/customers', { query }).expectStatus(200)
  const { data } = await bodyOf<Page>(asked.expectJsonLike(said))
  const shown = data.map(({ company_name }) => Number(company_name.split(' nr ')[1]))
  if (shown.length !== rows) throw new Error(`${JSON.stringify(query)} shows ${shown}`)
  return shown
}

/** Expects these customers, in this order. */
function expectShown(shown: readonly number[], wanted: readonly number[]) {
  if (shown.join() !== wanted.join()) throw new Error(`${shown} are shown, not ${wanted}`)
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
        await expectPage(stage, { search }, 15, said)
      },
    },
    {
      rule: 'cybercert.list.paginator',
      title: 'counts the rows and the pages of the whole list, full last pages too',
      async prove(stage) {
        const search = await customers(stage, 4)
        for (const [per_page, last_page] of [
          [1, 4],
          [2, 2],
          [3, 2],
          [4, 1],
        ] as const) {
          const said = { current_page: 1, per_page, total: 4, last_page }
          await expectPage(stage, { search, per_page }, per_page, said)
        }
      },
    },
    {
      rule: 'cybercert.list.first-page',
      title: 'answers the first page when page is not sent',
      async prove(stage) {
        const search = await customers(stage, 3)
        const said = { current_page: 1, per_page: 2, total: 3, last_page: 2 }
        const first = await expectPage(stage, { search, per_page: 2, page: 1 }, 2, said)
        expectShown(await expectPage(stage, { search, per_page: 2 }, 2, said), first)
      },
    },
    {
      rule: 'cybercert.list.page',
      title: 'answers the page that is asked for, and an empty one beyond the last',
      async prove(stage) {
        const search = await customers(stage, 5)
        const shown: number[] = []
        for (const [index, rows] of [2, 2, 1, 0].entries()) {
          const page = index + 1
          const said = { current_page: page, per_page: 2, total: 5, last_page: 3 }
          shown.push(...(await expectPage(stage, { search, per_page: 2, page }, rows, said)))
        }
        expectShown(shown.toSorted(), upTo(5))
      },
    },
    {
      rule: 'cybercert.list.per-page',
      title: 'puts as many rows on a page as per_page says',
      async prove(stage) {
        const search = await customers(stage, 3)
        for (const [per_page, rows, last_page] of [
          [1, 1, 3],
          [3, 3, 1],
          [100, 3, 1],
        ] as const) {
          const said = { current_page: 1, per_page, total: 3, last_page }
          await expectPage(stage, { search, per_page }, rows, said)
        }
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
        await expectPage(stage, { search, per_page: 100 }, 100, { per_page: 100, total: 101 })
      },
    },
    {
      rule: 'cybercert.list.above-100-is-100',
      title: 'takes a per_page above a hundred for a hundred',
      async prove(stage) {
        const search = await customers(stage, 2)
        for (const per_page of ['101', '1000', '99999999999']) {
          await expectPage(stage, { search, per_page }, 2, { per_page: 100, last_page: 1 })
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
          await expectPage(stage, { search, page: odd }, 2, said)
          await expectPage(stage, { search, per_page: odd }, 2, said)
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
        expectShown(await expectPage(stage, { search }, 3, { total: 3 }), [2, 1, 0])
      },
    },
  ],
}
