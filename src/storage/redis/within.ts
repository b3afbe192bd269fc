/** Milliseconds after which redis counts as away. */
export const patience = 1000

/**
 * What a promise comes to, or a rejection if that takes longer than `patience`. What has come
 * while this process was busy itself is not late.
 */
export function within<Result>(promise: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`no reply within ${patience / 1000} s`))
    const timer = setTimeout(() => setImmediate(giveUp), patience)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
