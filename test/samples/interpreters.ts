import { spawnSync } from 'node:child_process'

/** A program that runs samples, or why it cannot. */
export interface Interpreter {
  /** What takes a sample on its standard input; `undefined` if it is not installed. */
  readonly command: readonly [string, ...string[]] | undefined
  /** What to say in the title of a test that is skipped for want of it. */
  readonly install: string
}

const works = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** The first Python that has `requests`: one on the path may hide the one that the system has. */
const python = ['python3', '/usr/bin/python3'].find((each) => works(each, '-c', 'import requests'))

/** What runs the samples of each language. */
export const interpreters = {
  curl: {
    command: works('sh', '-c', 'curl --version') ? ['sh'] : undefined,
    install: 'apt-get install curl',
  },
  php: {
    command: works('php', '-r', 'exit((int) !function_exists("curl_init"));') ? ['php'] : undefined,
    install: 'apt-get install php-cli php-curl',
  },
  node: { command: [process.execPath, '--input-type=module', '-'], install: '' },
  python: {
    command: python === undefined ? undefined : [python, '-'],
    install: 'apt-get install python3-requests',
  },
} as const satisfies Record<string, Interpreter>
