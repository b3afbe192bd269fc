import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { Explained } from './explained.ts'
import { textOf } from './utf8.ts'

/** A file that somebody handed over and that cannot be read. The message goes on from its name. */
export class Unreadable extends Explained {
  /** The system's name of what went wrong, such as `ENOENT`. */
  readonly code: string | undefined

  constructor(message: string, code?: string) {
    super(message)
    this.code = code
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
}

/**
 * The text of a file.
 * @throws {Unreadable}
 */
export function readText(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new Unreadable(`cannot be read: ${reasons[code] ?? message}`, code)
  }
  return textIn(bytes)
}

/**
 * The text that bytes are, which are UTF-8, or UTF-16 as Windows writes it. A byte order mark, with
 * which editors there like to begin a file, is no part of it.
 * @throws {Unreadable} for bytes of another encoding, with the way out.
 */
export function textIn(bytes: Buffer): string {
  const utf8 = inUtf8(bytes)
  if (!isUtf8(utf8)) throw new Unreadable(notUtf8(utf8))
  return textOf(utf8)
}

/** The same text without a byte order mark, and in UTF-8 if it was in UTF-16. */
export function inUtf8(bytes: Buffer): Buffer {
  const encoding = utf16Of(bytes)
  if (encoding !== undefined) return Buffer.from(new TextDecoder(encoding).decode(bytes))
  return bytes.subarray(0, 3).equals(mark) ? bytes.subarray(3) : bytes
}

const mark = Buffer.from('\ufeff')

/** By the byte order mark, or else by where the zeros are: JSON begins with a letter of ASCII. */
function utf16Of([first, second]: Buffer): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? 'utf-16be' : undefined
}

function notUtf8(bytes: Buffer): string {
  const [before = ''] = bytes.toString().split('\ufffd', 1)
  const line = before.split('\n').length
  const byte = bytes[Buffer.byteLength(before)] ?? 0
  const letter = new TextDecoder('windows-1254').decode(Buffer.of(byte))
  return `is not UTF-8: line ${line} has the byte 0x${byte.toString(16).toUpperCase()}, which is "${letter}" in Windows-1254. Save it as UTF-8, or convert it: iconv -f WINDOWS-1254 -t UTF-8`
}
