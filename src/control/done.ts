import { Type } from '@sinclair/typebox'

/** An answer without a body: what was asked for is done. */
export const Done = Type.Undefined({ description: 'Done.' })
