import { shown } from '../../fixture/shown.ts'
import type { Service } from '../../service.ts'
import { Problem } from '../problem.ts'
import { tidied } from './sentence.ts'

/**
 * The service of a name or title, in any capitals.
 * @throws {Problem} 400 that lists what there is.
 */
export function serviceNamed(typed: unknown, services: readonly Service[]): Service {
  const service = services.find((each) => isCalled(each, typed))
  if (service !== undefined) return service
  const names = services.map(({ name }) => name).join(', ')
  const detail = `There is no service ${shown(typed)}; there are ${names}.`
  throw new Problem(400, 'No such service', detail)
}

/** Takes the name of a service off the beginning of a text: `cybercert: customer exists`. */
export function withoutService(text: string, services: readonly Service[]) {
  const colon = text.indexOf(':')
  const prefix = tidied(text.slice(0, Math.max(colon, 0)))
  return services.some((service) => isCalled(service, prefix))
    ? { prefix, sentence: tidied(text.slice(colon + 1)) }
    : { prefix: undefined, sentence: tidied(text) }
}

const isCalled = ({ name, title }: Service, typed: unknown): boolean =>
  typeof typed === 'string' && [name, title.toLowerCase()].includes(typed.toLowerCase())
