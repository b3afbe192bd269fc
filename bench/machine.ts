import { cpus, loadavg } from 'node:os'
import { canPin } from './cores.ts'

/** What the figures were measured on. `load` is the machine's load when the run began. */
export const machine = () => ({
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  pinned: canPin,
  load: loadavg()[0] ?? 0,
})
