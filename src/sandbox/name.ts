/** What a sandbox may be called. */
export const namePattern = /^[a-z0-9_-][a-z0-9._-]{0,63}$/

/** The same as a sentence for whoever chose another name. */
export const nameRule = 'a sandbox name is 1 to 64 of a-z 0-9 . _ - and does not start with a dot'

export const isSandboxName = (name: string): boolean => namePattern.test(name)

/** The sandbox of those who name none. */
export const defaultSandbox = 'default'
