import { Type } from '@sinclair/typebox'
import type { Answer, AnyEndpoint, Subjects } from '../../../service.ts'
import type { CyberCert, CyberCertCall } from '../types.ts'
import type { Declared, Row } from './declared.ts'

export const params = Type.Object({ uuid: Type.String() })

/** The record of the UUID in a path, unless a verb does not know it. */
export const subjectOf = <Of extends Row = Row>(
  { name }: Declared,
  isKnown: (call: CyberCertCall, row: Row) => boolean,
  missing: (call: CyberCertCall) => Answer,
): Subjects<CyberCert, Of> => ({
  find(call, { uuid = '' }) {
    const { common } = call.does
    const key = common.malformedIsUnknown(common.uuidInAnyCase(uuid))
    const row = call.get(name as 'customers', key) as Row | undefined
    return row !== undefined && isKnown(call, row) ? (row as Of) : undefined
  },
  missing: (call, { uuid = '' }) => call.does.common.malformedAnswer(missing(call), uuid),
  names: ({ uuid = '' }) => [name as 'customers', uuid.toLowerCase()],
  owner: ({ user_id }) => user_id,
})

/** An endpoint of a resource: its records have types that only the resource knows. */
export const endpointOf = (endpoint: AnyEndpoint<CyberCert>): AnyEndpoint => endpoint

/** Keeps a record of a resource. */
export const store = (call: CyberCertCall, { name }: Declared, row: Row): void =>
  call.store(name as 'customers', row as never)
