import { createApp } from './app.ts'
import type { OpenDouble } from './grading/double.ts'
import { observe } from './grading/observe.ts'
import { swapped } from './grading/swapped.ts'
import type { AppOptions } from './options.ts'
import type { Service } from './service.ts'

/** Opens doubles of some services, each on a free port of this machine only. */
export const doublesOf =
  (services: readonly Service[], options: AppOptions): OpenDouble =>
  async (swaps, heard) => {
    let isOther = false
    const app = createApp(
      options,
      services.map((service) => {
        const own = swaps.filter((swap) => swap.service === service.name)
        if (own.length === 0) return service
        return swapped(service, own, () => {
          isOther = true
        })
      }),
    )
    if (heard !== undefined) observe(app, heard, services)
    let asked = false
    app.addHook('onRequest', (_request, _reply, done) => {
      asked = true
      done()
    })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const wasAsked = () => asked
    return { url, wasAsked, didOtherwise: () => isOther, close: () => app.close() }
  }
