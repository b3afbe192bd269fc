import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'

/** The text of a sample as its document has it, but for the host. */
export function sampleFor(url: string, host: string, name: string): string {
  const sample = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8')
  if (!sample.includes(host)) throw new Error(`${name}.txt does not call ${host}`)
  return sample.replace(host, url)
}

// A proxy in the environment would carry the call away from the mock.
const env = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }

/**
 * Runs a sample in a process of its own and gives what it printed.
 * @throws {Error} with what it complained about, if it failed.
 */
export async function run(
  [command, ...args]: readonly [string, ...string[]],
  sample: string,
): Promise<string> {
  const child = spawn(command, args, { env })
  // Whoever ends before it has read all says why on its standard error.
  child.stdin.on('error', () => {})
  child.stdin.end(sample)
  const [printed, complained, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${complained}${printed}`)
  return printed
}
