import { request as ask, type IncomingMessage, type Server } from 'node:http'
import { Abortion } from './abortion.ts'
import { connectTo } from './memory-connection.ts'
import { responseOf } from './response.ts'
import { sendBody } from './send-body.ts'

/** As `fetch`, but that a string which begins with `/` is a path of the server. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** What Node's `fetch` sends of itself. */
const usual = {
  accept: '*/*',
  'accept-language': '*',
  'sec-fetch-mode': 'cors',
  'user-agent': 'node',
  'accept-encoding': 'gzip, deflate',
}

const redirects = [301, 302, 303, 307, 308]

/**
 * `fetch` for a server in the same process, which is asked whatever the host of a URL. No answer of it
 * names a place to go on to, so that there is nothing to follow.
 */
export function fetchFrom(server: Server, url: string): Fetch {
  return async (input, { signal, ...init } = {}) => {
    const request = new Request(typeof input === 'string' ? placeOf(input, url) : input, init)
    const abortion = new Abortion(signal, signal === null ? undefined : request.signal)
    abortion.check()
    if (!server.listening) throw failed(new Error('the server is closed'))
    const answer = await exchange(server, url, request, init.body, abortion)
    if (request.redirect === 'error' && redirects.includes(answer.statusCode ?? 0)) {
      answer.destroy()
      throw failed(new Error('unexpected redirect'))
    }
    return responseOf(answer, request, abortion)
  }
}

/** Sends a request, and waits for the head of its answer. `given` is its body, if that is known. */
function exchange(
  server: Server,
  url: string,
  request: Request,
  given: RequestInit['body'],
  abortion: Abortion,
) {
  const { pathname, search } = new URL(request.url)
  const asked = ask({
    createConnection: () => connectTo(server),
    path: pathname + search,
    headers: { host: new URL(url).host, ...usual, ...Object.fromEntries(request.headers) },
  })
  // Node would write it in capitals, where the network has it as it is.
  asked.method = request.method
  return new Promise<IncomingMessage>((resolve, reject) => {
    let isAnswered = false
    const leave = (reason: unknown) => {
      reject(reason)
      // Who is answered before all is sent need not send the rest.
      if (!isAnswered) asked.destroy()
    }
    const forget = abortion.tell(leave)
    asked.once('response', (answer) => {
      isAnswered = true
      forget()
      resolve(answer)
    })
    asked.on('error', (error) => {
      forget()
      reject(failed(error))
    })
    sendBody(asked, request, given).catch((error) => leave(failed(error)))
  })
}

/** A path is one of the server, also where two slashes stand at its beginning. */
const placeOf = (input: string, url: string): URL =>
  input.startsWith('/') ? new URL(url + input) : new URL(input, url)

const failed = (cause: Error): TypeError => new TypeError('fetch failed', { cause })
