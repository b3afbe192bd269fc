import type { Tokens } from '../../contracts/stage.ts'
import { Explained } from '../explained.ts'

/** What is verified. */
export interface Target {
  /** As it was given, without a slash at its end. */
  readonly url: string
  /** The URL of each service with its path. */
  readonly bases: Readonly<Record<string, string>>
  readonly tokens: Tokens
}

/** The target cannot be verified at all; the message says what to do. */
export class CannotVerify extends Explained {}

const hosts = /^(127(\.\d+){3}|localhost|\[::1\])$/

/** Whether an address is of this very machine. */
export const isLoopback = (url: string): boolean => hosts.test(new URL(url).hostname)
