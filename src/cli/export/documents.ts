import { createApp } from '../../app.ts'
import { interactionsOf } from '../../export/interactions.ts'
import { formats } from '../../export/written.ts'
import { services as all } from '../../services/index.ts'
import { version } from '../../version.ts'

/** What a document is made of. */
interface Wanted {
  readonly format: keyof typeof formats
  /** The name of the only service; all if left out. */
  readonly service: string | undefined
  /** The server on which they are asked. */
  readonly url: string
}

/** The services for a tool of somebody else's, as text. No server is needed, nor asked. */
export async function documentOf({ format, service, url }: Wanted): Promise<string> {
  const services = service === undefined ? all : all.filter(({ name }) => name === service)
  const double = createApp({ fixture: 'docs' })
  try {
    const interactions = await interactionsOf(services, double)
    return formats[format]({ services, interactions, url, version })
  } finally {
    await double.close()
  }
}
