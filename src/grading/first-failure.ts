/** A runner that can stop at its first failure, and how. */
interface Runner {
  /** The file name of its command. */
  readonly command: RegExp
  /** Its first argument, where only that one runs tests. */
  readonly verb?: RegExp
  /** What tells that the caller has decided already. */
  readonly decided: RegExp
  readonly flags: readonly string[]
}

const runners: readonly Runner[] = [
  { command: /^vitest$/, verb: /^(run|-.*|)$/, decided: /^--bail\b/, flags: ['--bail=1'] },
  { command: /^jest$/, decided: /^(--bail\b|-b$)/, flags: ['--bail'] },
  { command: /^_?mocha$/, decided: /^(--bail|--no-bail|-b)$/, flags: ['--bail'] },
  {
    command: /^playwright$/,
    verb: /^test$/,
    decided: /^(--max-failures\b|-x$)/,
    flags: ['--max-failures=1'],
  },
  {
    command: /^phpunit(\.phar)?$/,
    decided: /^--stop-on-/,
    flags: ['--stop-on-error', '--stop-on-failure'],
  },
  { command: /^unittest$/, decided: /^(-f|--failfast)$/, flags: ['-f'] },
]

/** What a shell would make something of. */
const special = /["'`$;|&<>(){}*?\\\n#]/
const assignment = /^\w+=/

/** Reads the script of that name in the package of the folder, if there is one. */
export type ScriptNamed = (name: string) => string | undefined

/**
 * A command that stops at its first failure, where it is sure how that is asked for: a runner that
 * is called by its name, or by a script of package.json that does nothing else last. What is not
 * understood is left as it is.
 */
export function stoppingAtFirstFailure(
  command: readonly string[],
  script: ScriptNamed,
): readonly string[] {
  const words = withoutWrappers(command)
  const direct = flagsOf(words)
  if (direct !== undefined) return [...command, ...direct]
  const called = scriptIn(words)
  if (called === undefined) return command
  const last = script(called.name)?.split('&&').at(-1)?.trim()
  if (last === undefined || special.test(last)) return command
  const flags = flagsOf([...withoutWrappers(last.split(/\s+/)), ...called.args])
  if (flags === undefined || flags.length === 0) return command
  return [...command, ...(called.needsDashes ? ['--'] : []), ...flags]
}

/** The flags that make a runner stop: none if it does already, `undefined` if it is none we know. */
function flagsOf([file = '', ...args]: readonly string[]): readonly string[] | undefined {
  const [name = '', ...rest] = withoutInterpreter(file, args)
  const runner = runners.find(({ command }) => command.test(fileName(name)))
  if (runner === undefined || runner.verb?.test(rest[0] ?? '') === false) return undefined
  return rest.some((arg) => runner.decided.test(arg) || arg === '--') ? [] : runner.flags
}

/** What an interpreter runs: `php vendor/bin/phpunit`, `python3 -m unittest`. */
function withoutInterpreter(file: string, args: readonly string[]): readonly string[] {
  const name = fileName(file)
  if (/^php[\d.]*$/.test(name)) return args
  if (/^python[\d.]*$/.test(name) && args[0] === '-m') return args.slice(1)
  return [file, ...args]
}

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? ''

/** A command without what only prepares its surroundings: `env A=1`, `cross-env A=1`, `npx`. */
function withoutWrappers(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words
  if (assignment.test(first) || ['env', 'cross-env'].includes(first)) return withoutWrappers(rest)
  if (first === 'npx' && !rest[0]?.startsWith('-')) return rest
  return words
}

interface Called {
  readonly name: string
  readonly args: readonly string[]
  /** Whether `--` must stand between the script and what it is given. */
  readonly needsDashes: boolean
}

/** The script of package.json that a command calls: `npm test`, `pnpm run unit`, `yarn unit`. */
function scriptIn([file = '', ...words]: readonly string[]): Called | undefined {
  if (!['npm', 'pnpm', 'yarn'].includes(file)) return undefined
  const [verb = '', ...others] = words
  const [first = '', ...more] = others
  const isTest = verb === 'test' || (verb === 't' && file !== 'yarn')
  const name = isTest ? 'test' : verb === 'run' ? first : ''
  const rest = isTest ? others : more
  if (name === '' || name.startsWith('-')) return undefined
  if (file !== 'npm') return { name, args: rest, needsDashes: false }
  // npm keeps flags that stand before `--` for itself.
  const dashes = rest.indexOf('--')
  const own = dashes === -1 ? rest : rest.slice(0, dashes)
  if (own.some((arg) => arg.startsWith('-'))) return undefined
  const args = dashes === -1 ? rest : [...own, ...rest.slice(dashes + 1)]
  return { name, args, needsDashes: dashes === -1 }
}
