import { ownerShown } from './common/owner.ts'
import { choice, flag, map, required, text, unlessSent } from './resource/fields.ts'
import { resource } from './resource/resource.ts'

/** `/reports` (pages `reports/{create,detail,update,restore}`; that of deleting could not be read). */
export const reports = resource({
  name: 'reports',
  words: { thing: 'report', en: 'report', tr: 'rapor', trObject: 'raporu' },
  page: 'cybercert.u1k.page/api/reports',
  fields: {
    title: required(text()),
    report_type: required(text()),
    parameters: map(),
    format: choice(['pdf', 'excel', 'csv', 'json']),
    status: unlessSent(choice(['pending', 'processing', 'completed', 'failed']), 'pending'),
    is_active: flag(true),
  },
  hidden: { file_path: text() },
  example: {
    title: 'Kullanıcı Raporu',
    report_type: 'users',
    parameters: { date_from: '2025-01-01', date_to: '2025-12-31', status: 'active' },
    format: 'pdf',
    status: 'completed',
    file_path: '/storage/reports/550e8400-e29b-41d4-a716-446655440000.pdf',
  },
  create: {
    permission: 'reports.generate',
    keys: 'id uuid title report_type parameters format status is_active user_id created_at updated_at',
  },
  show: {
    permission: 'reports.view',
    keys: 'id uuid title report_type parameters format status file_path is_active user_id user created_at updated_at',
    more: { user: ownerShown },
  },
  update: {
    permission: 'reports.generate',
    keys: 'id uuid title report_type status is_active updated_at',
  },
  delete: { permission: 'reports.delete', noPage: true },
  restore: { permission: 'reports.restore', keys: 'id uuid title is_active deleted_at' },
})
