export type Language = 'en' | 'tr'

/** The language that somebody's environment asks for: Turkish if it says so, else English. */
export const language = (env: Readonly<Record<string, string | undefined>>): Language =>
  /^tr(_|\.|$)/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'tr' : 'en'
