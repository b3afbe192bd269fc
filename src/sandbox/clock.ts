/** What time it is in a sandbox: the real time, a frozen moment, or the real time moved. */
export type Clock =
  | { readonly kind: 'real' }
  | { readonly kind: 'frozen'; readonly at: number }
  | { readonly kind: 'offset'; readonly by: number }

export const realTime: Clock = { kind: 'real' }

/** Milliseconds since 1970 by a clock. */
export function timeOf(clock: Clock): number {
  switch (clock.kind) {
    case 'real':
      return Date.now()
    case 'frozen':
      return clock.at
    case 'offset':
      return Date.now() + clock.by
  }
}
