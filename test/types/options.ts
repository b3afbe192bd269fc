import type { Setting } from '../../src/config.ts'
import type { DublorOptions } from '../../src/index.ts'

type Same<One, Other> = [One, Other] extends [Other, One] ? true : never

/**
 * A program takes every setting of the command, under the same name, but for the file to begin with:
 * else this does not compile.
 */
export const same: Same<keyof DublorOptions, Exclude<Setting, 'import'>> = true
