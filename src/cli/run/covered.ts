import type { CoverageReport } from '../../journal/coverage-report.ts'
import type { Counters } from '../../metrics/counters.ts'
import type { Service } from '../../service.ts'

interface Share {
  readonly exercised: number
  readonly total: number
}

/** What a command has asked of a server, in numbers. */
export interface Covered {
  readonly requests: number
  readonly endpoints: Share
  /** Of the rules that are known. */
  readonly rules: Share
  /** Of those that are assumed. */
  readonly guesses: Share
}

/** What was covered in one sandbox, by what the control plane says of it. */
export function coveredIn({ services, summary }: CoverageReport): Covered {
  const endpoints = services.flatMap((service) => service.endpoints)
  const { assumed, documented, published, observed } = summary
  const known = [documented, published, observed]
  const sum = (what: keyof Share) => known.reduce((total, share) => total + share[what], 0)
  return {
    requests: endpoints.reduce((total, { requests }) => total + requests, 0),
    endpoints: shareOf(endpoints, ({ requests }) => requests > 0),
    rules: { exercised: sum('exercised'), total: sum('total') },
    guesses: assumed,
  }
}

/** What was covered of a whole server, in all its sandboxes, whichever of them are forgotten by now. */
export function coveredOf(counters: Counters, services: readonly Service[]): Covered {
  const asked = new Set<string>()
  let requests = 0
  for (const { service, endpoint, answers } of counters.endpoints()) {
    for (const [method, statuses] of answers) {
      for (const count of statuses.values()) requests += count
      asked.add(`${service} ${method === 'HEAD' ? 'GET' : method} ${endpoint}`)
    }
  }
  const answered = counters.rules()
  const rules = services.flatMap((service) => Object.entries(service.rules))
  const share = (isAssumed: boolean): Share =>
    shareOf(
      rules.filter(([, { basis }]) => (basis === 'assumed') === isAssumed),
      ([id]) => answered.has(id),
    )
  const endpoints = services.flatMap(({ name, endpoints }) =>
    endpoints.map(({ method, path }) => `${name} ${method} ${path}`),
  )
  return {
    requests,
    endpoints: shareOf(endpoints, (name) => asked.has(name)),
    rules: share(false),
    guesses: share(true),
  }
}

const shareOf = <Item>(items: readonly Item[], is: (item: Item) => boolean): Share => ({
  exercised: items.filter(is).length,
  total: items.length,
})

/** The same in a sentence. */
export function coveredSentence({ requests, endpoints, rules, guesses }: Covered, url: string) {
  if (requests === 0) {
    return `nobody asked ${url}. Does the command read DUBLOR_URL? Or write {url} where its arguments want it.`
  }
  return [
    `${requests} ${requests === 1 ? 'request' : 'requests'}`,
    `${endpoints.exercised} of ${endpoints.total} endpoints`,
    `${rules.exercised} of ${rules.total} known rules`,
    `${guesses.exercised} of ${guesses.total} guesses leant on.`,
  ].join(' · ')
}
