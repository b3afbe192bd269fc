import type { RuleId } from '../../../src/services/cybercert/rules.ts'
import type { Role, Stage } from '../../stage.ts'
import { bodyOf } from '../arrange.ts'

/** The part of a rule's id behind its service. */
type GroupOf<Id> = Id extends `cybercert.${infer Group}.${string}` ? Group : never

export type Body = Readonly<Record<string, unknown>>

/** What the pages of a resource show. Nothing here is taken from what the double is made of. */
export interface Pages {
  /** Of its rules, and the first part of its path. */
  readonly name: GroupOf<RuleId>
  /** On the wire. */
  readonly thing: string
  /** In sentences. */
  readonly called: string
  /** A whole body, and another value for every field of it. */
  readonly body: Body
  readonly other: Body
  readonly mandatory: readonly string[]
  /** What fields have that are not sent, where that is not null. */
  readonly preset: Body
  /** The fields of which a page lists the values. */
  readonly listed: readonly string[]
  /** The answers' keys as the pages print them; `created` and `shown` may be unknown. */
  readonly created?: string
  readonly shown?: string
  readonly updated: string
  readonly restored: string
}

export const ruleOf = ({ name }: Pages, id: string): RuleId => `cybercert.${name}.${id}` as RuleId

interface Created extends Body {
  readonly uuid: string
  readonly user_id: number
  readonly updated_at: string
}

/** Makes a record that is owned by whoever makes it. */
export const create = (
  stage: Stage,
  { name, body }: Pages,
  fields: Body = {},
  as: Role = 'admin',
): Promise<Created> =>
  bodyOf<Created>(
    stage.ask('POST', `/${name}`, { as, json: { ...body, ...fields } }).expectStatus(201),
  )

/** The path of a new record. */
export const made = async (
  stage: Stage,
  pages: Pages,
  fields: Body = {},
  as: Role = 'admin',
): Promise<string> => `/${pages.name}/${(await create(stage, pages, fields, as)).uuid}`

/** The path of a new record that has been deleted. */
export async function removed(stage: Stage, pages: Pages, as: Role = 'admin'): Promise<string> {
  const path = await made(stage, pages, {}, as)
  await stage.ask('DELETE', path, { as }).expect(({ res: { statusCode = 0 } }) => {
    if (statusCode < 200 || statusCode > 299) throw new Error(`deletion answers ${statusCode}`)
  })
  return path
}

/** One field of it, with another value. */
export const oneOther = ({ other }: Pages): Body =>
  Object.fromEntries(Object.entries(other).slice(0, 1))

/** Who somebody is. */
export const userOf = async (stage: Stage, as: Role): Promise<unknown> =>
  (await bodyOf(stage.ask('GET', '/user/settings', { as }).expectStatus(200)))['user_id']

/** Refuses a value that is not the one wanted. */
export function same(answered: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(answered) !== JSON.stringify(wanted))
    throw new Error(`${what} is ${JSON.stringify(answered)}, not ${JSON.stringify(wanted)}`)
}
