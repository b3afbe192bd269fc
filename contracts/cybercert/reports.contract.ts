import { published, publishedKeys } from '../published.ts'
import { resourceContracts } from './resource/index.ts'

const page = 'cybercert.u1k.page/api/reports'
const { title, report_type, parameters, format, status } = published(`${page}/detail`)
const { report } = published<{ report: object }>(`${page}/restore`)

/** `/reports`, as its pages show them. */
export const reports = resourceContracts({
  name: 'reports',
  thing: 'report',
  called: 'report',
  body: { title, report_type, parameters, format, status },
  other: {
    title: 'Satış raporu',
    report_type: 'sales',
    parameters: { status: 'all' },
    format: 'csv',
    status: 'failed',
  },
  mandatory: ['title', 'report_type'],
  preset: { status: 'pending' },
  listed: ['format', 'status'],
  created: publishedKeys(`${page}/create`, 201),
  shown: publishedKeys(`${page}/detail`),
  updated: publishedKeys(`${page}/update`),
  restored: Object.keys(report).join(' '),
})
