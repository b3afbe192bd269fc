import type { Target } from './target.ts'

/** What somebody does to a server who wishes it ill, or who does not know better. */
export interface Attack {
  readonly name: string
  /** The longest silence in milliseconds that the server may keep meanwhile. */
  readonly bound: number
  /** Further flags of the server. */
  readonly flags?: readonly string[]
  /** Whether what is written is kept in a folder. */
  readonly keeps?: boolean
  /** What has become of the server's standard output and error. */
  readonly output?: 'full' | 'closed'
  /** The largest file that the server may write, in blocks of 512 bytes: so disks are full. */
  readonly largestFile?: number
  /** @returns what came of it, in a few words. */
  run(target: Target): Promise<string>
}

/** What a stranger may cost those who ask meanwhile, and what an operator may, in milliseconds. */
export const byStranger = 50
export const byOperator = 500
