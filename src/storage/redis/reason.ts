/** What redis means by the first word of a refusal, as words that go on from “because”. */
const meanings: Readonly<Record<string, string>> = {
  OOM: 'redis is out of memory',
  MISCONF: 'redis cannot write its own disk',
  NOREPLICAS: 'redis has too few replicas',
  NOPERM: 'redis does not let this server write',
}

/** What went wrong, without the place in a script where it did. */
export function reasonOf(error: unknown): string {
  const { message, errors } = error as Error & { errors?: readonly Error[] }
  const reason = message === '' ? errors?.[0]?.message : message
  return reason?.replace(/\.?( script: .*)?$/s, '') ?? 'no reason'
}

/** What to do about a refusal of redis that does not say so itself. */
export function adviceOn(reason: string): string {
  if (reason.startsWith('OOM')) return ' Give it more memory: writes are refused until it has some.'
  if (reason.startsWith('NOPERM')) return ' Its user needs all commands on the keys dublor:*.'
  if (reason.startsWith('WRONGTYPE'))
    return ' Something else keeps keys of these names there: take another database, as in redis://HOST:PORT/1.'
  return ''
}

/** Why redis takes no writes at all, for anybody; `undefined` if a refusal does not mean that. */
export const whyNoWrites = (reason: string): string | undefined =>
  meanings[reason.replace(/\W.*/s, '')]
