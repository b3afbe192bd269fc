import { published, publishedKeys } from '../published.ts'
import { resourceContracts } from './resource/index.ts'

const { report } = published<{ report: object }>('cybercert.u1k.page/api/reports/restore')

/** `/reports`, as its pages show them. */
export const reports = resourceContracts({
  name: 'reports',
  thing: 'report',
  called: 'report',
  body: {
    title: 'Kullanıcı Raporu',
    report_type: 'users',
    parameters: { date_from: '2025-01-01', date_to: '2025-12-31', status: 'active' },
    format: 'pdf',
    status: 'completed',
  },
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
  created: publishedKeys('cybercert.u1k.page/api/reports/create', 201),
  shown: publishedKeys('cybercert.u1k.page/api/reports/detail'),
  updated: publishedKeys('cybercert.u1k.page/api/reports/update'),
  restored: Object.keys(report).join(' '),
})
