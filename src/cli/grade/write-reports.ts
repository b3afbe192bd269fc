import { badgeReport } from '../../grading/report/badge.ts'
import { htmlReport } from '../../grading/report/html.ts'
import { jsonReport } from '../../grading/report/json.ts'
import { junitReport } from '../../grading/report/junit.ts'
import { markdownReport } from '../../grading/report/markdown.ts'
import type { Report } from '../../grading/report/report.ts'
import { writeReport } from '../report-file.ts'
import type { GradeOptions } from './flags.ts'

/** Which flag names the file of which report. */
const writers = {
  output: (report: Report) => `${jsonReport(report)}\n`,
  junit: junitReport,
  markdown: markdownReport,
  html: htmlReport,
  badge: badgeReport,
}

type ReportFlag = keyof typeof writers

/** The files to be written. */
export const filesOf = (options: Pick<GradeOptions, ReportFlag>): Map<ReportFlag, string> =>
  new Map(
    (Object.keys(writers) as ReportFlag[]).flatMap((flag) => {
      const file = options[flag]
      return file === undefined ? [] : [[flag, file]]
    }),
  )

/** @throws {CannotRun} if a file cannot be written. */
export function writeReports(options: GradeOptions, report: Report): void {
  for (const [flag, file] of filesOf(options)) writeReport(file, writers[flag](report))
}
