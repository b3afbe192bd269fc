import { describe, expect, it } from 'vitest'
import {
  firstInOrder,
  methodNotAllowed,
  refuseNonObject,
  refuseWrongType,
  unknownRoute,
} from '../../../src/services/laravel/errors.ts'

describe('errors', () => {
  it.each([
    ['/api/v1/x', 'api/v1/x'],
    ['/api/v1/x/', 'api/v1/x'],
    ['/api/v1//x//', 'api/v1//x'],
    ['/', '/'],
    ['//', '/'],
  ])('names the route %s without the slashes around it', (path, named) => {
    expect(unknownRoute(path).body).toEqual({ message: `The route ${named} could not be found.` })
    expect(methodNotAllowed('PUT', path, ['GET']).body).toEqual({
      message: `The PUT method is not supported for route ${named}. Supported methods: GET.`,
    })
  })

  it('lists the methods in the sentence and in Allow', () => {
    expect(methodNotAllowed('DELETE', '/api/v1/x', ['PUT', 'PATCH'])).toEqual({
      status: 405,
      body: {
        message:
          'The DELETE method is not supported for route api/v1/x. Supported methods: PUT, PATCH.',
      },
      headers: { allow: 'PUT, PATCH' },
    })
  })

  it.each([null, [], [{}], 7, 'text', true, undefined])('takes %j for no object', (body) => {
    expect(refuseNonObject(body)).toBe('The request body must be a JSON object.')
  })

  it('takes an object for one', () => {
    expect(refuseNonObject({})).toBeUndefined()
  })

  it('says which type is wanted', () => {
    expect(refuseWrongType({ field: 'is_active', expected: 'boolean', value: 1 })).toEqual({
      line: 'The is active field must be true or false.',
    })
  })
})

describe('the order of checks', () => {
  it('is 401, 403, 404, 403, 413, 415, 400, 422', () => {
    const order = [
      'authentication',
      'permission',
      'existence',
      'ownership',
      'size',
      'media-type',
      'syntax',
      'validation',
    ] as const
    for (let index = 0; index < order.length; index += 1) {
      expect(firstInOrder(order.slice(index).toReversed())).toBe(order[index])
    }
  })
})
