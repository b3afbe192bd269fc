import { WrongSetting } from '../../wrong-setting.ts'

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
 * @throws {WrongSetting} if it names none; the URL is not said back, because a password may be in it.
 */
export function addressOf(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const isEncrypted = parsed?.protocol === 'rediss:'
  if (
    parsed === undefined ||
    parsed.hostname === '' ||
    !(isEncrypted || parsed.protocol === 'redis:')
  )
    throw noAddress()
  const { hostname, port, username, password } = parsed
  return {
    url,
    shown: `${hostname}:${port === '' ? 6379 : port}`,
    ...(username !== '' && { username: decoded(username) }),
    ...(password !== '' && { password: decoded(password) }),
    isEncrypted,
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw noAddress()
  }
}

const noAddress = () =>
  new WrongSetting(
    'redis cannot be that. It takes the URL of a redis server such as redis://127.0.0.1:6379.',
  )
