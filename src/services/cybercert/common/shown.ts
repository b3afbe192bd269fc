import { withMoments } from '../../laravel/moments.ts'
import type { CyberCertCall } from '../types.ts'

/** A record with its moments in the form in which CyberCert answers them. */
export function shown<Row extends { readonly created_at: string; readonly updated_at: string }>(
  { does: { common } }: CyberCertCall,
  row: Row,
): Row {
  return withMoments(row, (kept) => common.timestamp(kept))
}
