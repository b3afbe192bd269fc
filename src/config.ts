import { type Static, type TSchema, Type } from '@sinclair/typebox'
import type { WhoMayAsk } from './faults/who-may-ask.ts'

/** The headings under which `--help` lists settings, in this order. */
export const groups = {
  basics: 'Basics',
  sandboxes: 'Sandboxes: a private world for everyone who names one',
  demo: 'A demo environment: open to others, for weeks',
  limits: 'Limits',
} as const

/** How a setting is read and shown, beside its type. */
interface Shown {
  readonly group: keyof typeof groups
  readonly description: string
  /** What stands for the value in `--help`; booleans have none. */
  readonly title?: string
  /** The kind of text that it is; any text if left out. */
  readonly format?: 'duration' | 'schedule' | 'token' | 'host' | 'who'
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
}

const text = (shown: Shown) => Type.String({ ...shown })
const number = (shown: Shown & { readonly minimum: number; readonly maximum: number }) =>
  Type.Integer({ ...shown })
const choice = (shown: Shown & { readonly default: boolean }) => Type.Boolean({ ...shown })

const gibibyte = 1_073_741_824
const tebibyte = 1024 * gibibyte

/**
 * Everything that can be set, once: flags, environment variables, the file `dublor.config.json`
 * and `--help` are all read off this schema.
 */
export const Config = Type.Object(
  {
    port: number({
      group: 'basics',
      minimum: 0,
      maximum: 65_535,
      default: 4010,
      title: 'PORT',
      description: 'where to listen; 0 takes any free port',
    }),
    host: text({
      group: 'basics',
      default: '127.0.0.1',
      title: 'HOST',
      description: 'the address to listen on; 0.0.0.0 lets other machines in',
    }),
    fixture: text({
      group: 'basics',
      default: 'demo',
      title: 'NAME',
      description: 'the first world: demo, docs, empty, large:N or a .json file',
    }),
    watch: choice({
      group: 'basics',
      default: false,
      description: 'reset whoever has the file of --fixture whenever it is saved',
    }),
    headers: choice({
      group: 'basics',
      default: true,
      description: 'name the rules behind each answer in Dublor-* headers',
    }),
    strict: choice({
      group: 'basics',
      default: false,
      description: 'answer 501 where the answer would lean on a guess',
    }),
    sandboxTtl: text({
      group: 'sandboxes',
      format: 'duration',
      default: '24h',
      title: 'DURATION',
      description: 'forget a sandbox unused for so long: 30m, 24h, PT2H; 0 is never',
    }),
    maxSandboxes: number({
      group: 'sandboxes',
      minimum: 1,
      maximum: 10_000_000,
      default: 10_000,
      title: 'N',
      description: 'how many there may be; the longest unused makes room',
    }),
    sandboxPerVisitor: choice({
      group: 'demo',
      default: false,
      description: 'give each browser that names no sandbox one of its own, by cookie',
    }),
    data: Type.Optional(
      text({
        group: 'demo',
        title: 'DIR',
        description: 'keep what has changed in this folder, over restarts and crashes',
      }),
    ),
    redis: Type.Optional(
      text({
        group: 'demo',
        title: 'URL',
        description: 'share one world among several servers: redis://127.0.0.1:6379',
      }),
    ),
    import: Type.Optional(
      text({
        group: 'demo',
        title: 'FILE',
        description: 'begin with what `dublor export snapshot` wrote, if nothing changed yet',
      }),
    ),
    resetEvery: Type.Optional(
      text({
        group: 'demo',
        format: 'schedule',
        title: 'WHEN',
        description: 'put every sandbox back: 6h, 04:00 each day, or cron "0 4 * * 1-5"',
      }),
    ),
    adminToken: Type.Optional(
      text({
        group: 'demo',
        format: 'token',
        title: 'TOKEN',
        description: 'lets other machines use /_dublor; best given as DUBLOR_ADMIN_TOKEN',
      }),
    ),
    allowedHosts: Type.Array(text({ group: 'demo', format: 'host', description: 'a name' }), {
      group: 'demo',
      format: 'host',
      default: [],
      title: 'LIST',
      description: 'further names for /_dublor on its own machine: a.test,b.test',
    }),
    trustLoopback: choice({
      group: 'demo',
      default: false,
      description: 'this machine needs no admin token even where others can reach it',
    }),
    faults: Type.Optional(
      Type.Unsafe<WhoMayAsk>(
        text({
          group: 'demo',
          format: 'who',
          title: 'WHO',
          description: 'may ask for faults: everyone, or the admin alone as beyond loopback',
        }),
      ),
    ),
    sandboxBytes: Type.Optional(
      number({
        group: 'limits',
        minimum: 0,
        maximum: tebibyte,
        title: 'BYTES',
        description: 'how much may be kept in a sandbox (a quarter of --total-bytes)',
      }),
    ),
    totalBytes: Type.Optional(
      number({
        group: 'limits',
        minimum: 0,
        maximum: tebibyte,
        title: 'BYTES',
        description: 'how much in all, journals too (half of the heap of Node)',
      }),
    ),
    bodyLimit: number({
      group: 'limits',
      minimum: 1,
      maximum: gibibyte,
      default: 1_048_576,
      title: 'BYTES',
      description: 'the largest body of a request',
    }),
    journalEntries: number({
      group: 'limits',
      minimum: 0,
      maximum: 1_000_000,
      default: 500,
      title: 'N',
      description: 'how many requests each sandbox remembers',
    }),
    journalBytes: number({
      group: 'limits',
      minimum: 0,
      maximum: gibibyte,
      default: 2_097_152,
      title: 'BYTES',
      description: 'how much each remembers, a quarter of --total-bytes in all',
    }),
  },
  { additionalProperties: false },
)
export type Config = Static<typeof Config>

export type Setting = keyof Config

/** The names of the settings. */
export const settings = Object.keys(Config.properties) as Setting[]

/** What is known of a setting. */
export const aboutSetting = (setting: Setting): Shown & { readonly type: string } =>
  Config.properties[setting] as TSchema & Shown & { readonly type: string }

/** The flag of a setting, without dashes: `sandbox-ttl` for `sandboxTtl`. */
export const flagOf = (setting: string): string =>
  setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The environment variable of a setting: `DUBLOR_SANDBOX_TTL` for `sandboxTtl`. */
export const variableOf = (setting: Setting): string =>
  `DUBLOR_${flagOf(setting).toUpperCase().replaceAll('-', '_')}`
