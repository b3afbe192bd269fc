import { gateCases } from '../access.ts'
import type { CyberCertContract } from '../arrange.ts'
import { keysInOrder, moments, refused } from '../bodies.ts'
import { create, type Pages, ruleOf, same, userOf } from './pages.ts'

const named = (field: string) => field.replaceAll('_', ' ')

/** `POST` of a new record. */
export function createContract(pages: Pages): CyberCertContract {
  const { name, body, mandatory, preset, listed, created } = pages
  const path = `/${name}`
  const rule = (id: string) => ruleOf(pages, id)
  const bare = Object.fromEntries(mandatory.map((field) => [field, body[field]]))
  return {
    service: 'cybercert',
    endpoint: `POST /api/v1${path}`,
    cases: [
      {
        rule: rule('create-answer'),
        title: 'makes it of all that is sent, passive ones too',
        async prove(stage) {
          const asked = stage.ask('POST', path, { json: { ...body, is_active: false } })
          await asked
            .expectStatus(201)
            .expect(created === undefined ? () => {} : keysInOrder(created))
            .expect(moments('created_at', 'updated_at'))
            .expectJsonLike({ ...body, is_active: false })
        },
      },
      {
        rule: rule('create-answer'),
        title: 'keeps it, with a UUID and an id of its own',
        async prove(stage) {
          const [one, other] = [await create(stage, pages), await create(stage, pages)]
          const { id } = one
          await stage
            .ask('GET', `${path}/${one.uuid}`)
            .expectStatus(200)
            .expectJsonLike({ ...body, id, uuid: one.uuid })
          if (other['id'] === id || other.uuid === one.uuid) throw new Error('both are the same')
        },
      },
      ...mandatory.map((field) => ({
        rule: rule('fields-required'),
        title: `wants ${field}`,
        async prove(stage: Parameters<typeof create>[0]) {
          const { [field]: _left, ...rest } = body
          const line = `The ${named(field)} field is required.`
          for (const json of [rest, { ...rest, [field]: null }, { ...rest, [field]: ' ' }]) {
            await stage
              .ask('POST', path, { json })
              .expectStatus(422)
              .expectJson(refused({ [field]: [line] }))
          }
        },
      })),
      {
        rule: rule('values-are-listed'),
        title: 'refuses values that the page does not list',
        prove: (stage) =>
          stage
            .ask('POST', path, {
              json: { ...body, ...Object.fromEntries(listed.map((field) => [field, 'lost'])) },
            })
            .expectStatus(422)
            .expectJson(
              refused(
                Object.fromEntries(
                  listed.map((field) => [field, [`The selected ${named(field)} is invalid.`]]),
                ),
              ),
            ),
      },
      {
        rule: rule('active-unless-sent'),
        title: 'makes an active one when is_active is not sent',
        prove: (stage) =>
          stage
            .ask('POST', path, { json: body })
            .expectStatus(201)
            .expectJsonLike({ is_active: true }),
      },
      {
        rule: rule('preset-unless-sent'),
        title: 'presets some of the fields that are not sent',
        prove: (stage) =>
          stage.ask('POST', path, { json: bare }).expectStatus(201).expectJsonLike(preset),
      },
      {
        rule: rule('own-create-is-callers'),
        title: 'gives it to a caller with the weaker strength',
        async prove(stage) {
          const { user_id } = await create(stage, pages, {}, 'owner')
          same(user_id, await userOf(stage, 'owner'), 'user_id')
        },
      },
      {
        rule: rule('create-belongs-to-caller'),
        title: 'gives it to a caller with the stronger strength too',
        async prove(stage) {
          for (const as of ['admin', 'usd'] as const) {
            const { user_id } = await create(stage, pages, {}, as)
            same(user_id, await userOf(stage, as), 'user_id')
          }
        },
      },
      ...gateCases(path, { method: 'POST', json: body }),
    ],
  }
}
