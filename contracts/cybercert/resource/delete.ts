import { recordGateCases } from '../access.ts'
import type { CyberCertContract } from '../arrange.ts'
import { exactly } from '../bodies.ts'
import { create, made, type Pages, removed, ruleOf } from './pages.ts'

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `DELETE` of a record. */
export function deleteContract(pages: Pages): CyberCertContract {
  const { name, thing, called, body } = pages
  const rule = (id: string) => ruleOf(pages, id)
  return {
    service: 'cybercert',
    endpoint: `DELETE /api/v1/${name}/{uuid}`,
    cases: [
      {
        rule: rule('delete-answer'),
        title: 'answers with one sentence',
        prove: async (stage) =>
          stage
            .ask('DELETE', await made(stage, pages))
            .expectStatus(200)
            .expect(exactly({ message: `${capital(thing)} deleted` })),
      },
      {
        rule: rule('delete-is-soft'),
        title: 'hides it until it is restored with all that it had',
        async prove(stage) {
          const path = await removed(stage, pages)
          await stage.ask('GET', path).expectStatus(404)
          await stage.ask('POST', `${path}/restore`).expectStatus(200)
          await stage.ask('GET', path).expectStatus(200).expectJsonLike(body)
        },
      },
      {
        rule: rule('delete-deleted'),
        title: `does not know a ${called} that is deleted already`,
        prove: async (stage) =>
          stage
            .ask('DELETE', await removed(stage, pages))
            .expectStatus(404)
            .expectJson({ message: 'Not Found' }),
      },
      ...recordGateCases({
        method: 'DELETE',
        at: `/${name}`,
        thing: called,
        below: '',
        arrange: (stage, as) => made(stage, pages, {}, as),
        missing: { rule: rule('delete-not-found'), message: 'Not Found' },
      }),
    ],
  }
}

/** `POST` that restores a record. */
export function restoreContract(pages: Pages): CyberCertContract {
  const { name, thing, called, restored } = pages
  const rule = (id: string) => ruleOf(pages, id)
  const message = `${capital(thing)} not found`
  return {
    service: 'cybercert',
    endpoint: `POST /api/v1/${name}/{uuid}/restore`,
    cases: [
      {
        rule: rule('restore-answer'),
        title: 'answers a sentence and it with the published keys, in their order',
        async prove(stage) {
          const record = await create(stage, pages, { is_active: false })
          const path = `/${name}/${record.uuid}`
          await stage.ask('DELETE', path)
          const now = { ...record, deleted_at: null } as Readonly<Record<string, unknown>>
          const keys = restored.split(' ').map((key) => [key, now[key]])
          await stage
            .ask('POST', `${path}/restore`)
            .expectStatus(200)
            .expect(
              exactly({ message: `${capital(thing)} restored`, [thing]: Object.fromEntries(keys) }),
            )
        },
      },
      {
        rule: rule('restore-answer'),
        title: 'lets it be found again',
        async prove(stage) {
          const path = await removed(stage, pages)
          await stage.ask('POST', `${path}/restore`).expectStatus(200)
          await stage.ask('GET', path).expectStatus(200)
        },
      },
      {
        rule: rule('restore-only-deleted'),
        title: `does not know a ${called} that is not deleted`,
        prove: async (stage) =>
          stage
            .ask('POST', `${await made(stage, pages)}/restore`)
            .expectStatus(404)
            .expectJson({ message }),
      },
      ...recordGateCases({
        method: 'POST',
        at: `/${name}`,
        thing: called,
        below: '/restore',
        arrange: async (stage, as) => `${await removed(stage, pages, as)}/restore`,
        missing: { rule: rule('restore-not-found'), message },
      }),
    ],
  }
}
