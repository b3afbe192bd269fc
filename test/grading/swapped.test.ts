import { describe, expect, it } from 'vitest'
import { swapped } from '../../src/grading/swapped.ts'
import { withSwaps } from '../../src/grading/with-swaps.ts'
import { answer } from '../../src/service.ts'
import { cybercert } from '../../src/services/cybercert/index.ts'

const says = 'Something else is done.'
const shown = (service: typeof cybercert | ReturnType<typeof swapped>) =>
  service.endpoints.find(({ method, path }) => `${method} ${path}` === 'GET /customers/:uuid')

describe('a service with a swap in force', () => {
  it('has another behaviour in place of one, under the same rule', () => {
    const does = () => 'something else'
    const service = swapped(cybercert, [{ says, does: { details: { patchMerges: does } } }])
    const { rule } = cybercert.behaviours.details.patchMerges
    expect(service.behaviours['details']?.['patchMerges']).toEqual({ rule, does })
    expect(service.behaviours['details']?.['showNone']).toBe(cybercert.behaviours.details.showNone)
    expect(service.behaviours['list']).toBe(cybercert.behaviours.list)
  })

  it('has another handler in place of those of the endpoints that are named', () => {
    const handle = () => answer(200, 'something else')
    const endpoints = ['GET /customers/:uuid']
    const service = swapped(cybercert, [{ says, endpoints, handle: () => handle }])
    expect(shown(service)?.handle).toBe(handle)
    const others = service.endpoints.filter((endpoint) => endpoint.handle === handle)
    expect(others).toHaveLength(1)
  })

  it('is refused when the behaviour or the endpoint is not there', () => {
    const noBehaviour = { says, does: { details: { unheardOf: () => 1 } } }
    expect(() => swapped(cybercert, [noBehaviour])).toThrow('no behaviour details.unheardOf')
    const noEndpoint = { says, endpoints: ['GET /nowhere'], handle: () => () => answer(200, 1) }
    expect(() => swapped(cybercert, [noEndpoint])).toThrow('no endpoint GET /nowhere')
  })
})

describe('a service with the swaps of some ids', () => {
  it('has those that are written and those that follow from its endpoints', () => {
    const id = 'cybercert.customers.show-answer/answers-201'
    expect(shown(withSwaps(cybercert, [id]))?.handle).not.toBe(shown(cybercert)?.handle)
  })

  it('passes over the ids of other services', () => {
    const id = 'faturaentegrator.customers.delete/delete-customers-id-is-not-kept'
    expect(withSwaps(cybercert, [id]).behaviours).toBe(cybercert.behaviours)
  })
})
