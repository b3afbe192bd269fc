import { roles, variableOf } from '../../contracts/roles.ts'
import type { Tokens } from '../../contracts/stage.ts'
import { personaTokens } from '../../contracts/target.ts'
import { type Ask, asking } from './ask.ts'
import { CannotVerify, type Target } from './target.ts'

/** What is known of a target before it is asked. */
export interface Wanted {
  readonly url: string
  /** By service: its URL with its path. */
  readonly bases: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Looks whether somebody answers, and with which tokens: those of the environment, and for what is
 * not set, those of the personas where the target is a Dublör.
 * @throws {CannotVerify} if nobody answers, or not to the administrator's token.
 */
export async function reach({ url, bases, env }: Wanted): Promise<Target> {
  const isDublor = await answersAsDublor(url)
  const given = roles.map((role) => {
    const otherwise = isDublor ? personaTokens[role] : undefined
    return [role, env[variableOf(role)] || otherwise] as const
  })
  const tokens: Tokens = Object.fromEntries(given.filter(([, token]) => token !== undefined))
  if (tokens.admin === undefined) {
    throw new CannotVerify(
      `no token for ${url}: set ${variableOf('admin')} to one that may do everything. Cases for other roles are played once ${roles.slice(1).map(variableOf).join(', ')} are set.`,
    )
  }
  for (const base of Object.values(bases)) await greet(base, asking(base, tokens))
  return { url, bases, tokens }
}

async function answersAsDublor(url: string): Promise<boolean> {
  const answered = await asking(url, {})('GET', '/_dublor/health', null)
  if (answered instanceof Error) throw unreachable(url, answered)
  const { status, services } = (answered.json ?? {}) as { status?: unknown; services?: unknown }
  return answered.status === 200 && status === 'ok' && Array.isArray(services)
}

async function greet(base: string, ask: Ask): Promise<void> {
  const answered = await ask('GET', '/customers', 'admin')
  if (answered instanceof Error) throw unreachable(base, answered)
  if (answered.status === 401) {
    throw new CannotVerify(
      `${base} answers 401 to the administrator's token. Set ${variableOf('admin')} to one that it takes.`,
    )
  }
  if (answered.status === 200 && answered.json === undefined) {
    throw new CannotVerify(
      `${base}/customers answers with something that is not JSON. Is the address right? Another path is given with --base.`,
    )
  }
}

/** Why a certificate is not trusted, where it can be told whom to trust. */
const untrusted = /SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/

function unreachable(url: string, why: NodeJS.ErrnoException): CannotVerify {
  return new CannotVerify(
    untrusted.test(why.code ?? '')
      ? `the certificate of ${url} is not trusted: ${why.message}. NODE_EXTRA_CA_CERTS=FILE names one to trust.`
      : `nobody answers at ${url}: ${why.message}. Is it running, and is the address right? Another path is given with --base.`,
  )
}
