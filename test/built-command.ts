import { inject } from 'vitest'

let built: Promise<string> | undefined

/** The command as it is published: starting it takes a tenth of the time that its sources take. */
export function builtCommand(): Promise<string> {
  built ??= ask()
  return built
}

async function ask(): Promise<string> {
  const answer = await fetch(inject('builder'))
  const said = await answer.text()
  if (!answer.ok) throw new Error(`the command cannot be built: ${said}`)
  return said
}
