/** Milliseconds after which redis counts as away. */
export const patience = 1000

/** How many characters are granted a millisecond more to be carried out and to come over. */
const charactersAMillisecond = 1000

/** How long to wait for replies while commands of so many characters are under way, in milliseconds. */
export const patienceFor = (characters: number): number =>
  patience + Math.ceil(characters / charactersAMillisecond)

/**
 * What a promise comes to, or a rejection if that takes too long. What has come while this process
 * was busy itself is not late.
 */
export function within<Result>(
  promise: Promise<Result>,
  milliseconds: number = patience,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`no reply within ${milliseconds / 1000} s`))
    const timer = setTimeout(() => setImmediate(giveUp), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
