import { Type } from '@sinclair/typebox'
import { defineFault } from './fault.ts'

const html = 'text/html; charset=UTF-8'

export const contentType = defineFault({
  name: 'content-type',
  says: {
    en: 'The answer claims to be of another media type, its body as it is; one without a body claims nothing.',
    tr: 'Yanıt, gövdesi aynı kalmak üzere başka bir içerik türünde olduğunu söyler; gövdesiz yanıt bir şey söylemez.',
  },
  value: Type.Union(
    [Type.Literal(true), Type.String({ pattern: '^[!-~]+/[!-~]+( *;[ -~]+)?$', maxLength: 200 })],
    {
      description: `true for ${html}, or a media type.`,
      examples: [true, 'text/plain'],
    },
  ),
  acts(value) {
    const type = value === true ? html : value
    return {
      ...(value === true ? {} : { shown: value }),
      alter: ({ headers, ...rest }) => ({
        ...rest,
        headers: rest.text === undefined ? headers : { ...headers, 'content-type': type },
      }),
    }
  },
})
