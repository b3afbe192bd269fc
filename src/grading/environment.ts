type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment of every run: without colours, as on a CI server, where nothing watches files or
 * asks anybody. pytest takes from it that it is to stop at its first failure.
 */
export function environmentOf(env: Environment, stopsAtFirstFailure: boolean): Environment {
  // Node warns if both are set.
  const { FORCE_COLOR: _colour, ...others } = env
  const pytest = [env['PYTEST_ADDOPTS'], '-x'].filter(Boolean).join(' ')
  return {
    ...others,
    CI: '1',
    NO_COLOR: '1',
    ...(stopsAtFirstFailure ? { PYTEST_ADDOPTS: pytest } : {}),
  }
}
