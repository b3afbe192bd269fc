import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotRun } from './cannot-run.ts'

/**
 * Makes the folder of a report that will be written, and looks whether the file can be: what it
 * reports on takes long, and it is better to hear now that it cannot be kept.
 * @throws {CannotRun} if it cannot be.
 */
export const makeRoom = (file: string): void =>
  orCannot(file, () => {
    mkdirSync(dirname(file), { recursive: true })
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.isDirectory()) throw new Error('it is a folder.')
    accessSync(there === undefined ? dirname(file) : file, constants.W_OK)
  })

/** @throws {CannotRun} if the file cannot be written. */
export const writeReport = (file: string, text: string): void =>
  orCannot(file, () => writeFileSync(file, text))

function orCannot(file: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new CannotRun(`${file} cannot be written: ${(error as Error).message}`)
  }
}
