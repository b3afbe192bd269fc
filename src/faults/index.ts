import { contentType } from './content-type.ts'
import { drip } from './drip.ts'
import type { Fault } from './fault.ts'
import { latency } from './latency.ts'
import { lostAnswer } from './lost-answer.ts'
import { malformed } from './malformed.ts'
import { rateLimit } from './rate-limit.ts'
import { reset } from './reset.ts'
import { resetMidway } from './reset-midway.ts'
import { staleRead } from './stale-read.ts'
import { status } from './status.ts'
import { truncate } from './truncate.ts'

/**
 * Every fault, in the order in which several act on one request. Of two that both choose the
 * status, or both send the answer, the later one does so.
 */
export const faults: readonly Fault[] = [
  latency,
  reset,
  staleRead,
  rateLimit,
  status,
  contentType,
  malformed,
  drip,
  truncate,
  resetMidway,
  lostAnswer,
]
