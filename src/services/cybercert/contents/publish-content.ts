import { Type } from '@sinclair/typebox'
import { orNull } from '../../laravel/nullable.ts'
import { timestamp } from '../../laravel/timestamp.ts'
import { Message } from '../answers.ts'
import { shown } from '../common/shown.ts'
import { params } from '../resource/subject.ts'
import { toChange } from '../resource/update.ts'
import { endpoint } from '../types.ts'
import { type Content, contents } from './contents.ts'

const Published = Type.Object({
  message: Type.String(),
  content: Type.Object({
    id: Type.Integer(),
    uuid: Type.String(),
    title: Type.String(),
    status: Type.Unsafe<Content['status']>(Type.String()),
    published_at: orNull(Type.String()),
    updated_at: Type.String(),
  }),
})

/** `POST /contents/{uuid}/publish` (page `content/publish`). */
export const publishContent = endpoint({
  method: 'POST',
  path: '/contents/:uuid/publish',
  summary: 'Publish a content item',
  permission: 'content.publish',
  promises: {
    answer: 'cybercert.contents.publish-answer',
    kept: 'cybercert.contents.publishes',
  },
  schema: { params, response: { 200: Published, 403: Message, 404: Message } },
  subject: toChange<Content>(contents.declared, ({ does }) => does.contents.publishNotFound()),
  handle(call, { subject }) {
    const decides = call.does.contents
    const refused = decides.passiveCanBeUpdated(subject)
    if (refused !== undefined) return refused
    const published = decides.publishes(subject, timestamp(call.now))
    const row = decides.publishedAnew(subject, published)
    call.store('contents', row)
    return decides.publishAnswer(shown(call, row))
  },
})
