import { Type } from '@sinclair/typebox'

/** The body of every refusal of the control plane (RFC 9457). */
export const ProblemDetails = Type.Object(
  {
    type: Type.Literal('about:blank'),
    title: Type.String({ description: 'The kind of problem.' }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'What was wrong, and what to do.' }),
  },
  { additionalProperties: false },
)
