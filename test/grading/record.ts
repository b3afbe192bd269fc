import pactum from 'pactum'
import type { Case, Contract } from '../../contracts/contract.ts'
import { stageAt } from '../../contracts/stage.ts'
import { mock } from '../../contracts/target.ts'
import type { Service } from '../../src/service.ts'
import { startRecorder, type Tape } from './recorder.ts'

/** A case of a contract as it was played. */
export interface Played extends Tape, Case {
  readonly service: string
  readonly endpoint: string
  /** Why it failed, if it did. */
  readonly failure: unknown
}

/** Plays every case over HTTP, each in its own sandbox, and takes down what was asked and answered. */
export async function record(
  services: readonly Service[],
  contracts: readonly Contract[],
): Promise<Played[]> {
  pactum.settings.setLogLevel('ERROR')
  const recorder = await startRecorder(services)
  const target = mock(recorder.url, () => recorder.close())
  const played: Played[] = []
  for (const { service, endpoint, cases } of contracts) {
    for (const each of cases) {
      const tape = recorder.begin(`case-${played.length + 1}`)
      const failure = await failureOf(async () => {
        await each.prove(stageAt(target.base(service, tape.sandbox), target.tokens))
      })
      played.push({ ...each, ...tape, service, endpoint, failure })
    }
  }
  await target.close()
  return played
}

const failureOf = (prove: () => Promise<void>): Promise<unknown> =>
  prove().then(
    () => undefined,
    (error: unknown) => error,
  )
