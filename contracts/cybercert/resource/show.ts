import { recordGateCases } from '../access.ts'
import type { CyberCertContract } from '../arrange.ts'
import { keysInOrder, moments } from '../bodies.ts'
import { create, made, type Pages, removed, ruleOf, same } from './pages.ts'

const notFound = { message: 'Not Found' }

/** `GET` of one record. */
export function showContract(pages: Pages): CyberCertContract {
  const { name, called, body, shown } = pages
  const rule = (id: string) => ruleOf(pages, id)
  return {
    service: 'cybercert',
    endpoint: `GET /api/v1/${name}/{uuid}`,
    cases: [
      {
        rule: rule('show-answer'),
        title: 'shows all that it has, and whose it is',
        async prove(stage) {
          const { id, uuid, user_id, updated_at } = await create(stage, pages, {}, 'owner')
          await stage
            .ask('GET', `/${name}/${uuid}`)
            .expectStatus(200)
            .expect(shown === undefined ? () => {} : keysInOrder(shown))
            .expect(moments('created_at', 'updated_at'))
            .expectJsonLike({ ...body, id, uuid, user_id, is_active: true, updated_at })
            .expect(({ res }) => {
              const { user } = res.json as { user: { id: unknown; email: unknown } }
              same(user.id, user_id, 'user.id')
              same(Object.keys(user), ['id', 'email'], 'the keys of user')
              if (!String(user.email).includes('@')) throw new Error('the user has no email')
            })
        },
      },
      {
        rule: rule('show-deleted'),
        title: `does not know a deleted ${called}`,
        prove: async (stage) =>
          stage
            .ask('GET', await removed(stage, pages))
            .expectStatus(404)
            .expectJson(notFound),
      },
      {
        rule: rule('show-passive'),
        title: `does not know a passive ${called}`,
        async prove(stage) {
          const path = await made(stage, pages, { is_active: false })
          await stage.ask('GET', path).expectStatus(404).expectJson(notFound)
        },
      },
      ...recordGateCases({
        method: 'GET',
        at: `/${name}`,
        thing: called,
        below: '',
        looks: true,
        arrange: (stage, as) => made(stage, pages, {}, as),
        missing: { rule: rule('show-not-found'), message: 'Not Found' },
      }),
    ],
  }
}
