import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { badgeReport } from '../../grading/report/badge.ts'
import { htmlReport } from '../../grading/report/html.ts'
import { jsonReport } from '../../grading/report/json.ts'
import { junitReport } from '../../grading/report/junit.ts'
import { markdownReport } from '../../grading/report/markdown.ts'
import type { Report } from '../../grading/report/report.ts'
import { CannotRun } from '../cannot-run.ts'
import type { GradeOptions, reportFlags } from './flags.ts'

const writers: Readonly<Record<(typeof reportFlags)[number], (report: Report) => string>> = {
  output: (report) => `${jsonReport(report)}\n`,
  junit: junitReport,
  markdown: markdownReport,
  html: htmlReport,
  badge: badgeReport,
}

type Files = GradeOptions['files']

/**
 * Makes the folders of the files that will be written: a grade takes long, and it is better to
 * hear now that it cannot be kept.
 * @throws {CannotRun} if one cannot be.
 */
export function makeFolders(files: Files): void {
  for (const file of files.values()) {
    orCannot(file, () => mkdirSync(dirname(file), { recursive: true }))
  }
}

/** @throws {CannotRun} if a file cannot be written. */
export function writeReports(files: Files, report: Report): void {
  for (const [flag, file] of files) {
    orCannot(file, () => writeFileSync(file, writers[flag](report)))
  }
}

function orCannot(file: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new CannotRun(`${file} cannot be written: ${(error as Error).message}`)
  }
}
