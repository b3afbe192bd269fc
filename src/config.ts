import { type Static, Type } from '@sinclair/typebox'

/**
 * Everything that can be set, once: flags, environment variables, the file `dublor.config.json`
 * and `--help` are all read off this schema.
 */
export const Config = Type.Object(
  {
    port: Type.Integer({
      minimum: 0,
      maximum: 65_535,
      default: 4010,
      title: 'PORT',
      description: 'where to listen; 0 takes any free port',
    }),
    host: Type.String({
      minLength: 1,
      default: '127.0.0.1',
      title: 'HOST',
      description: 'the address to listen on; 0.0.0.0 lets other machines in',
    }),
    fixture: Type.String({
      minLength: 1,
      default: 'demo',
      title: 'NAME',
      description: 'the world to begin with: demo, docs, empty, large:N or a .json file',
    }),
    headers: Type.Boolean({
      default: true,
      description: 'name the rules behind each answer in Dublor-* headers',
    }),
  },
  { additionalProperties: false },
)
export type Config = Static<typeof Config>

export type Setting = keyof Config

/** The names of the settings. */
export const settings = Object.keys(Config.properties) as Setting[]

/** The environment variable of a setting: `DUBLOR_PORT` for `port`. */
export const variableOf = (setting: Setting): string => `DUBLOR_${setting.toUpperCase()}`
