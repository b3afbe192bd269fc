/** Why a command that `dublor NAME` was given could not be started; `undefined` if that is not known. */
export function notStarted(
  name: string,
  file: string,
  { code }: NodeJS.ErrnoException,
): string | undefined {
  if (code === 'ENOENT') return `there is no command "${file}".${hintAt(name, file)}`
  return code === 'EACCES' ? `"${file}" may not be run.` : undefined
}

/** What may be meant by a command that there is not: much of a shell is used without one. */
function hintAt(name: string, file: string): string {
  if (/^\w+=/.test(file)) return ` A variable is set by env: \`dublor ${name} -- env ${file} …\``
  if (!/\s/.test(file)) return ''
  return ` Leave the quotes out, or let a shell read them: \`dublor ${name} -- sh -c "${file}"\``
}
