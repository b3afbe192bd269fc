import { recordGateCases } from '../access.ts'
import { type CyberCertContract, whenTimeHasMoved } from '../arrange.ts'
import { keysInOrder, moments, refused } from '../bodies.ts'
import { type Body, create, made, oneOther, type Pages, removed, ruleOf } from './pages.ts'

const notFound = { message: 'Not Found' }

/** What an update answers of a record. */
export const shownOf = ({ updated }: Pages, record: Body): Body =>
  Object.fromEntries(Object.entries(record).filter(([field]) => updated.split(' ').includes(field)))

/** Who may update, and what. */
export const gate = (pages: Pages, method: 'PUT' | 'PATCH') =>
  recordGateCases({
    method,
    at: `/${pages.name}`,
    thing: pages.called,
    below: '',
    json: oneOther(pages),
    arrange: (stage, as) => made(stage, pages, {}, as),
    missing: { rule: ruleOf(pages, 'update-not-found'), message: 'Not Found' },
  })

/** `PATCH` of a record, and what both methods have in common. */
export function patchContract(pages: Pages): CyberCertContract {
  const { name, called, body, other, mandatory, updated, listed } = pages
  const rule = (id: string) => ruleOf(pages, id)
  return {
    service: 'cybercert',
    endpoint: `PATCH /api/v1/${name}/{uuid}`,
    cases: [
      {
        rule: rule('patch-merges'),
        title: 'changes only the fields that are sent, each of them',
        async prove(stage) {
          const path = await made(stage, pages)
          let now = body
          for (const [field, value] of Object.entries(other)) {
            now = { ...now, [field]: value }
            await stage.ask('PATCH', path, { json: { [field]: value } }).expectStatus(200)
            await stage.ask('GET', path).expectStatus(200).expectJsonLike(now)
          }
        },
      },
      {
        rule: rule('update-answer'),
        title: 'answers what it has now, with the published keys in their order',
        async prove(stage) {
          const { id, uuid } = await create(stage, pages)
          await stage
            .ask('PATCH', `/${name}/${uuid}`, { json: other })
            .expectStatus(200)
            .expect(keysInOrder(updated))
            .expect(moments('updated_at'))
            .expectJsonLike({ ...shownOf(pages, other), id, uuid, is_active: true })
        },
      },
      {
        rule: rule('required-stays'),
        title: 'keeps what every one must have when null is sent for it',
        async prove(stage) {
          const json = Object.fromEntries(mandatory.map((field) => [field, null]))
          await stage.ask('PATCH', await made(stage, pages), { json }).expectStatus(200)
        },
      },
      {
        rule: rule('values-are-listed'),
        title: 'refuses values that the page does not list',
        async prove(stage) {
          const [field = ''] = listed
          await stage
            .ask('PATCH', await made(stage, pages), { json: { [field]: 'lost' } })
            .expectStatus(422)
            .expectJson(refused({ [field]: [`The selected ${field} is invalid.`] }))
        },
      },
      {
        rule: rule('passive-can-be-updated'),
        title: `updates a passive ${called}, which stays passive`,
        async prove(stage) {
          const path = await made(stage, pages, { is_active: false })
          await stage
            .ask('PATCH', path, { json: oneOther(pages) })
            .expectStatus(200)
            .expectJsonLike({ is_active: false })
        },
      },
      {
        rule: rule('deleted-is-unknown'),
        title: `does not know a deleted ${called}`,
        prove: async (stage) =>
          stage
            .ask('PATCH', await removed(stage, pages), { json: oneOther(pages) })
            .expectStatus(404)
            .expectJson(notFound),
      },
      {
        rule: 'cybercert.common.untouched-when-unchanged',
        title: 'leaves updated_at alone when nothing changes',
        async prove(stage) {
          const { uuid, updated_at } = await create(stage, pages)
          await whenTimeHasMoved(stage, updated_at)
          await stage
            .ask('PATCH', `/${name}/${uuid}`, { json: body })
            .expectStatus(200)
            .expectJsonLike({ updated_at })
        },
      },
      ...gate(pages, 'PATCH'),
    ],
  }
}
