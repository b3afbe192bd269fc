/** What the errors of a file system mean, as words that go on from “because”. */
const meanings: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
  EROFS: 'the disk cannot be written',
  EACCES: 'the folder may not be written',
  EPERM: 'the folder may not be written',
  ENOENT: 'the folder is gone',
  ENOTDIR: 'the folder is gone',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** Why nothing can be written, for anybody: without the path of anything. */
export function whyNot(error: Error): string {
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException
  if (code === undefined) return 'its folder is not this server’s any more'
  return meanings[code] ?? `the disk says ${code}`
}
