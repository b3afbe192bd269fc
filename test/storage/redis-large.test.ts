import { holdsLarge } from './redis-large.ts'

holdsLarge(2_000)
