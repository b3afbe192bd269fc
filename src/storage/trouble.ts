import type { Trouble } from '../sandbox/storage.ts'

/** Reads are answered and writes are not. `why` goes on from “because”. */
export const refuses = (why: string): Trouble => {
  return { status: 'storage-refuses', detail: `Nothing can be kept, because ${why}.` }
}

/** What whoever runs a server ought to know if a world goes on as another than what it was started with. */
export const goesOn = (kept: string, first: string): string =>
  `the sandbox default goes on over the fixture ${kept}, in which it was kept; the fixture ${first} is what new sandboxes begin as. DELETE /_dublor/sandboxes/default lets it begin so too.`
