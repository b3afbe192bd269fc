import { badgeReport } from '../../grading/report/badge.ts'
import { htmlReport } from '../../grading/report/html.ts'
import { jsonReport } from '../../grading/report/json.ts'
import { junitReport } from '../../grading/report/junit.ts'
import { markdownReport } from '../../grading/report/markdown.ts'
import type { Report } from '../../grading/report/report.ts'
import { writeReport } from '../report-file.ts'
import type { GradeOptions, reportFlags } from './flags.ts'

const writers: Readonly<Record<(typeof reportFlags)[number], (report: Report) => string>> = {
  output: (report) => `${jsonReport(report)}\n`,
  junit: junitReport,
  markdown: markdownReport,
  html: htmlReport,
  badge: badgeReport,
}

/** @throws {CannotRun} if a file cannot be written. */
export function writeReports(files: GradeOptions['files'], report: Report): void {
  for (const [flag, file] of files) writeReport(file, writers[flag](report))
}
