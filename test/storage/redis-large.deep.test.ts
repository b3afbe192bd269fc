import { holdsLarge } from './redis-large.ts'

holdsLarge(20_000)
