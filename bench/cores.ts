import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Whether programs can be kept to one processor core each. */
export const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0

/** The core of the servers, and that of the load generator. */
export const serverCore = 0
export const loadCore = 1

/** A command that runs on one core only, where the machine can do that. */
export const pinned = (core: number, command: readonly string[]): readonly string[] =>
  canPin ? ['taskset', '-c', String(core), ...command] : command
