import type { IncomingMessage } from 'node:http'
import { ReadableStream } from 'node:stream/web'
import type { Abortion } from './abortion.ts'

type Body = ConstructorParameters<typeof Response>[0]

/** An answer as `fetch` gives it, its body to be read as it comes. */
export function responseOf(
  answer: IncomingMessage,
  { method, url }: Request,
  abortion: Abortion,
): Response {
  const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = answer
  const headers = new Headers()
  for (let place = 0; place < rawHeaders.length; place += 2) {
    headers.append(rawHeaders[place] as string, rawHeaders[place + 1] as string)
  }
  const hasBody = method !== 'HEAD' && ![204, 205, 304].includes(status)
  if (!hasBody) answer.resume()
  const body = hasBody ? (bodyOf(answer, abortion) as Body) : null
  return located(new Response(body, { status, statusText, headers }), withoutHash(url))
}

function bodyOf(answer: IncomingMessage, abortion: Abortion): ReadableStream {
  const chunks = answer.on('error', () => {})[Symbol.asyncIterator]()
  let forget = () => {}
  return new ReadableStream({
    type: 'bytes',
    start(controller) {
      forget = abortion.tell((reason) => {
        controller.error(reason)
        answer.destroy()
      })
    },
    async pull(controller) {
      try {
        const { done, value } = await chunks.next()
        if (done !== true) return controller.enqueue(new Uint8Array(value))
        forget()
        controller.close()
        controller.byobRequest?.respond(0)
      } catch (cause) {
        forget()
        throw new TypeError('terminated', { cause })
      }
    },
    cancel() {
      forget()
      answer.destroy()
    },
  })
}

/** A response that was made by hand would not tell where it comes from, nor would its clones. */
function located(response: Response, url: string): Response {
  const clone = () => located(Response.prototype.clone.call(response), url)
  return Object.defineProperties(response, {
    url: { value: url },
    type: { value: 'basic' },
    clone: { value: clone },
  })
}

const withoutHash = (url: string): string => url.split('#', 1)[0] as string
