/** What a double is made from. */
export interface AppOptions {
  /** The world to begin with, as `--fixture` names it: `demo` if left out. */
  readonly fixture?: string
  /** Whether answers name their rules in `Dublor-*` headers; they do if left out. */
  readonly headers?: boolean
  /** Largest body in bytes: 1 MiB if left out. */
  readonly bodyLimit?: number
}
