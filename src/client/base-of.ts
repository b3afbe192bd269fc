import { WrongSetting } from '../wrong-setting.ts'

/**
 * The URL of a server without what may stand at its end. `place` is where it was written.
 * @throws {WrongSetting} if it is none.
 */
export function baseOf(text: string, place: string): string {
  const wants = `${place}: wants the URL of a server such as http://127.0.0.1:4010`
  if (!URL.canParse(text) || !/^https?:/i.test(text)) {
    throw new WrongSetting(`${wants}, not ${JSON.stringify(text)}.`)
  }
  const { origin, pathname } = new URL(text)
  const name = /\/~([^/]*)/.exec(pathname)?.[1]
  if (name !== undefined) {
    throw new WrongSetting(
      `${wants}, and ${JSON.stringify(text)} names a sandbox of one: leave that out, and take dublor.sandbox(${JSON.stringify(name)}).`,
    )
  }
  return origin + pathname.replace(/\/+$/, '')
}
