import { CannotStore } from '../storage.ts'

/** Where a redis server is. */
export interface Address {
  readonly url: string
  /** Host and port, without the password, for people to read. */
  readonly shown: string
  readonly username?: string
  readonly password?: string
  readonly isEncrypted: boolean
}

/**
 * The server that a URL names: `redis://[[user]:password@]host[:port][/database]`, or `rediss://`
 * for an encrypted connection.
 * @throws {CannotStore} if it names none.
 */
export function addressOf(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const isEncrypted = parsed?.protocol === 'rediss:'
  if (
    parsed === undefined ||
    parsed.hostname === '' ||
    !(isEncrypted || parsed.protocol === 'redis:')
  )
    throw new CannotStore(
      'that is no URL of a redis server: take one such as --redis redis://127.0.0.1:6379',
    )
  const { hostname, port, username, password } = parsed
  return {
    url,
    shown: `${hostname}:${port === '' ? 6379 : port}`,
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    isEncrypted,
  }
}
