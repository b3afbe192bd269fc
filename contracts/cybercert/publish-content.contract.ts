import { published } from '../published.ts'
import { recordGateCases } from './access.ts'
import { bodyOf, type CyberCertContract } from './arrange.ts'
import { exactly, keysInOrder, moments, refused } from './bodies.ts'
import { contentPages as pages } from './contents.contract.ts'
import { create, made } from './resource/pages.ts'

interface Published {
  readonly message: string
  readonly content: Readonly<Record<string, unknown>>
}
const page = published<Published>('cybercert.u1k.page/api/content/publish')

/** `POST` that publishes a content item. */
export const publishContent: CyberCertContract = {
  service: 'cybercert',
  endpoint: 'POST /api/v1/contents/{uuid}/publish',
  cases: [
    {
      rule: 'cybercert.contents.publish-answer',
      title: 'answers a sentence and six keys, in the published order',
      async prove(stage) {
        const { id, uuid, title } = await create(stage, pages, { title: page.content['title'] })
        const asked = stage.ask('POST', `/contents/${uuid}/publish`).expectStatus(200)
        const keys = Object.keys(page.content).join(' ')
        const body = await bodyOf<Published>(
          asked.expect(keysInOrder(keys, ({ content }: Published) => content)),
        )
        moments('published_at', 'updated_at')({ res: { json: body.content } })
        const status = page.content['status']
        const content = { ...body.content, id, uuid, title, status }
        exactly({ message: page.message, content })({ res: { json: body } })
      },
    },
    {
      rule: 'cybercert.contents.publishes',
      title: 'makes it published, from now on',
      async prove(stage) {
        const path = await made(stage, pages, { status: 'draft', published_at: null })
        await stage.ask('POST', `${path}/publish`).expectStatus(200)
        await stage
          .ask('GET', path)
          .expectStatus(200)
          .expectJsonLike({ title: pages.body['title'], status: 'published' })
          .expect(({ res }) => {
            const { published_at, updated_at } = res.json as Record<string, unknown>
            if (published_at !== updated_at) throw new Error(`published_at is ${published_at}`)
          })
      },
    },
    {
      rule: 'cybercert.contents.published-anew',
      title: 'publishes once more what is published already',
      async prove(stage) {
        const published_at = '2020-01-01T00:00:00.000000Z'
        const path = await made(stage, pages, { status: 'published', published_at })
        const again = await bodyOf<Published>(
          stage.ask('POST', `${path}/publish`).expectStatus(200),
        )
        if (again.content['published_at'] === published_at) throw new Error('it is not')
      },
    },
    {
      rule: 'cybercert.contents.published-at-is-a-date',
      title: 'takes only a date for published_at',
      prove: (stage) =>
        stage
          .ask('POST', '/contents', { json: { ...pages.body, published_at: 'soon' } })
          .expectStatus(422)
          .expectJson(refused({ published_at: ['The published at field must be a valid date.'] })),
    },
    ...recordGateCases({
      method: 'POST',
      at: '/contents',
      thing: 'content item',
      below: '/publish',
      arrange: async (stage, as) => `${await made(stage, pages, {}, as)}/publish`,
      missing: { rule: 'cybercert.contents.publish-not-found', message: 'Not Found' },
    }),
  ],
}
