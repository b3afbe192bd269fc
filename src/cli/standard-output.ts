import { fstatSync, writeSync } from 'node:fs'
import { tellOperator } from '../tell-operator.ts'
import type { Output } from './dublor.ts'

/** Of a command that a broken pipe ends, as shells tell it: 128 and the number of SIGPIPE. */
const brokenPipe = 141

/** Standard output and standard error, either of which may be gone or be going. */
export interface StandardOutput extends Output {
  /**
   * The exit code of a command once all is printed: not the one given where its result could not
   * be. Without a code it runs on, whoever listens.
   */
  codeOf(code: number | undefined): Promise<number | undefined>
}

type Stream = NodeJS.WriteStream & { readonly fd: number }

/** The one place where `dublor` prints. `head` may have read enough, or a disk be full. */
export function standardOutput({ stdout, stderr }: NodeJS.Process): StandardOutput {
  for (const stream of [stdout, stderr]) stream.on('error', () => {})
  const isFile = fstatSync(stdout.fd).isFile()
  let lost: NodeJS.ErrnoException | undefined
  let printed: Promise<void> | undefined
  const losing = (error: Error | null | undefined) => {
    lost ??= error ?? undefined
  }
  return {
    out(text) {
      if (lost !== undefined) return
      if (isFile) losing(failureOf(() => writeWhole(stdout, `${text}\n`)))
      else {
        printed = new Promise((resolve) => {
          stdout.write(`${text}\n`, (error) => {
            losing(error)
            resolve()
          })
        })
      }
    },
    err: (text) => void stderr.write(`${text}\n`),
    async codeOf(code) {
      await printed
      if (lost === undefined) return code
      const isPipe = lost.code === 'EPIPE'
      if (!isPipe) tellOperator(`standard output cannot be written: ${lost.message}`)
      return code === undefined || code === 2 ? code : isPipe ? brokenPipe : 2
    },
  }
}

/** Node's stream for a file takes a part for the whole where a disk becomes full. */
function writeWhole({ fd }: Stream, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest))
}

function failureOf(action: () => void): Error | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    return error as Error
  }
}
