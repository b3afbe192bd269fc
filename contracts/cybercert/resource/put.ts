import type { CyberCertContract } from '../arrange.ts'
import { type Body, made, type Pages, ruleOf } from './pages.ts'
import { gate, shownOf } from './patch.ts'

/** `PUT` of a record. */
export function putContract(pages: Pages): CyberCertContract {
  const { name, body, other, mandatory, preset } = pages
  const rule = (id: string) => ruleOf(pages, id)
  const bare = Object.fromEntries(mandatory.map((field) => [field, other[field]]))
  const clearable = Object.keys(body).filter(
    (field) => !mandatory.includes(field) && !(field in preset),
  )
  return {
    service: 'cybercert',
    endpoint: `PUT /api/v1/${name}/{uuid}`,
    cases: [
      {
        rule: rule('put-writes-every-field'),
        title: 'writes every field',
        async prove(stage) {
          const path = await made(stage, pages)
          await stage.ask('PUT', path, { json: { ...other, is_active: true } }).expectStatus(200)
          await stage.ask('GET', path).expectStatus(200).expectJsonLike(other)
        },
      },
      {
        rule: rule('put-writes-every-field'),
        title: 'keeps no value that is not sent',
        async prove(stage) {
          const path = await made(stage, pages)
          await stage.ask('PUT', path, { json: { ...bare, is_active: true } }).expectStatus(200)
          await stage.ask('GET', path).expect(({ res }) => {
            const now = res.json as Body
            const kept = clearable.filter((field) => now[field] === body[field])
            if (kept.length > 0) throw new Error(`it keeps ${kept.join(', ')}`)
          })
        },
      },
      {
        rule: rule('put-clears-unsent'),
        title: 'sets fields that are not sent to null',
        async prove(stage) {
          const path = await made(stage, pages)
          const json = Object.fromEntries(
            Object.entries(body).filter(([field]) => !clearable.includes(field)),
          )
          await stage.ask('PUT', path, { json }).expectStatus(200)
          const cleared = Object.fromEntries(clearable.map((field) => [field, null]))
          await stage.ask('GET', path).expectStatus(200).expectJsonLike(cleared)
        },
      },
      {
        rule: rule('put-resets-preset'),
        title: 'presets the fields again that are not sent',
        async prove(stage) {
          const path = await made(stage, pages, { is_active: false })
          await stage
            .ask('PUT', path, { json: bare })
            .expectStatus(200)
            .expectJsonLike({ ...preset, is_active: true })
        },
      },
      {
        rule: rule('put-needs-no-field'),
        title: 'asks for no field',
        prove: async (stage) =>
          stage.ask('PUT', await made(stage, pages), { json: {} }).expectStatus(200),
      },
      {
        rule: rule('required-stays'),
        title: 'keeps what every one must have when it is not sent',
        async prove(stage) {
          const stays = Object.fromEntries(mandatory.map((field) => [field, body[field]]))
          await stage
            .ask('PUT', await made(stage, pages), { json: {} })
            .expectStatus(200)
            .expectJsonLike(shownOf(pages, stays))
        },
      },
      ...gate(pages, 'PUT'),
    ],
  }
}
