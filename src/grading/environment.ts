type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment of every run: without colours, as on a CI server, where nothing watches files or
 * asks anybody, and past any proxy, which could not find a server of this machine. pytest takes from it that it is to stop at its first failure.
 */
export function environmentOf(env: Environment, stopsAtFirstFailure: boolean): Environment {
  // Node warns if both are set.
  const { FORCE_COLOR: _colour, ...others } = env
  const pytest = [env['PYTEST_ADDOPTS'], '-x'].filter(Boolean).join(' ')
  return {
    ...others,
    CI: '1',
    NO_COLOR: '1',
    ...pastProxies(env),
    ...(stopsAtFirstFailure ? { PYTEST_ADDOPTS: pytest } : {}),
  }
}

const loopback = ['127.0.0.1', 'localhost', '::1']

/**
 * What an environment with a proxy lacks for a server of this machine to be found: it is asked
 * without. Tools read the name in small letters or in capitals.
 */
export function pastProxies(env: Environment): Environment {
  const proxied = Object.keys(env).some((name) => env[name] && /^(https?|all)_proxy$/i.test(name))
  if (!proxied) return {}
  const names = [env['NO_PROXY'], env['no_proxy']].flatMap((list) => list?.split(',') ?? [])
  const all = [...names.map((name) => name.trim()).filter((name) => name !== ''), ...loopback]
  const list = [...new Set(all)].join(',')
  return { NO_PROXY: list, no_proxy: list }
}
