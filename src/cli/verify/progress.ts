/** Where progress is told. */
export interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export interface Progress {
  /** A case is over. */
  over(): void
  /** Makes room for what is printed next. */
  end(): void
}

const clear = '\r\x1b[2K'

/** Tells on one line, which is rewritten, how many cases have been played; silent where nobody looks on. */
export function progressOn(terminal: Terminal, total: number): Progress {
  const isLive = terminal.isTTY === true
  let done = 0
  return {
    over() {
      done += 1
      if (!isLive) return
      const last = done === total ? '; looking for what differs …' : ''
      terminal.write(`${clear}dublor: ${done} of ${total} cases played${last}`)
    },
    end() {
      if (isLive) terminal.write(clear)
    },
  }
}
