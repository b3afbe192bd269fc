import { NoRoom } from './no-room.ts'

/** The largest id that can be told from the next one. */
export const largestId = Number.MAX_SAFE_INTEGER

/** An id for a new record. @throws {NoIdLeft} if it is beyond the largest one. */
export function givenId(id: number): number {
  if (id > largestId) throw new NoIdLeft()
  return id
}

/** Nothing can be made any more in a sandbox in which the largest id is taken. */
export class NoIdLeft extends NoRoom {
  constructor() {
    super(`The largest id, ${largestId}, is taken. Reset the sandbox, or restore another snapshot.`)
  }
}
