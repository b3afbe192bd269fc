import { personas } from '../fixture/surroundings.ts'
import { services } from '../services/index.ts'
import { version } from '../version.ts'
import { type Language, language } from './language.ts'

interface Started {
  readonly url: string
  readonly fixture: string
  /** When every sandbox goes back to its fixture, if it does. */
  readonly nextReset: Date | undefined
}

const words = {
  en: {
    world: 'fixture',
    reset: 'everything goes back to it on',
    tokens: 'Tokens, for the header Authorization: Bearer …',
    tryIt: 'Try it; the answer names the rules behind it',
    sandbox: 'A private world for a test, made when it is first named',
    or: 'or the header',
    stop: 'Ctrl-C stops it. More: dublor --help',
  },
  tr: {
    world: 'fixture',
    reset: 'her şeyin ona döneceği an:',
    tokens: 'Tokenlar, Authorization: Bearer … başlığı için',
    tryIt: 'Deneyin; yanıt, dayandığı kuralları adlarıyla söyler',
    sandbox: 'Bir teste özel dünya; adı ilk anıldığında oluşur',
    or: 'ya da şu başlık:',
    stop: 'Ctrl-C durdurur. Daha fazlası: dublor --help',
  },
} as const satisfies Record<Language, unknown>

/** What is said when the server has started: where it is, who may ask, what to try. */
export function banner(
  { url, fixture, nextReset }: Started,
  speaks = language(process.env),
): string {
  const say = words[speaks]
  const width = Math.max(...services.map(({ title }) => title.length)) + 3
  const places = services.map(({ title, base }) => `  ${title.padEnd(width)}${url}${base}`)
  const tokens = personas.map(({ tokens: [token = ''], says }) => {
    return `    ${token.padEnd(15)}${says[speaks]}`
  })
  const reset = nextReset === undefined ? '' : ` · ${say.reset} ${moment(nextReset, speaks)}`
  return `
  Dublör ${version} · ${say.world} ${fixture}${reset}

${places.join('\n')}

  ${say.tokens}
${tokens.join('\n')}

  ${say.tryIt}
    ${example(url, fixture)}

  ${say.sandbox}
    ${url}/~my-test/api/v1 ${say.or} Dublor-Sandbox: my-test

  ${say.stop}
`
}

/** A moment in the time zone of the process, which it names. */
const moment = (at: Date, speaks: Language): string =>
  at.toLocaleString(speaks === 'tr' ? 'tr' : 'en-GB', { dateStyle: 'medium', timeStyle: 'long' })

/** A command to paste: the documents' own example, where their customer is in the world. */
function example(url: string, fixture: string): string {
  const authorization = "-H 'Authorization: Bearer demo-admin'"
  if (fixture === 'empty' || fixture.endsWith('.json')) {
    return `curl -i ${url}/api/v1/customers ${authorization}`
  }
  return [
    `curl -i -X PATCH ${url}/api/v1/customers/550e8400-e29b-41d4-a716-446655440000/details`,
    `  ${authorization} -H 'Content-Type: application/json'`,
    `  -d '{"annual_revenue":2000000,"annual_revenue_currency":"USD"}'`,
  ].join(' \\\n    ')
}
