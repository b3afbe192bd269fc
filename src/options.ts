/** What a double is made from: the settings of `dublor start`, under the same names. */
export interface AppOptions {
  /** The world to begin with, as `--fixture` names it: `demo` if left out. */
  readonly fixture?: string
  /**
   * Whether every sandbox of a fixture that is a file goes back to it whenever that is saved; not if left
   * out. A reset reads a changed file anyhow.
   */
  readonly watch?: boolean
  /** Whether answers name their rules in `Dublor-*` headers; they do if left out. */
  readonly headers?: boolean
  /** Whether guesses are refused in sandboxes that do not say otherwise; they are served if left out. */
  readonly strict?: boolean
  /**
   * How long a sandbox may go unused before it is forgotten: `30m`, `24h` or `PT2H`; `0` for never.
   * 24 hours if left out. The sandbox `default` is never forgotten.
   */
  readonly sandboxTtl?: string
  /** How many sandboxes there may be beside `default`: 10,000 if left out. */
  readonly maxSandboxes?: number
  /** Whether each browser that names no sandbox gets one of its own, by cookie; not if left out. */
  readonly sandboxPerVisitor?: boolean
  /**
   * When every sandbox goes back to its fixture: a duration such as `6h`, a time of each day such as
   * `04:00`, or five cron fields; never if left out.
   */
  readonly resetEvery?: string
  /** The token by which other machines may use the control plane; they may not if left out. */
  readonly adminToken?: string
  /** Further names of this machine under which it may use the control plane. */
  readonly allowedHosts?: readonly string[]
  /**
   * Whether this machine is the admin without the token where others can reach the server too; it is
   * not if left out.
   */
  readonly trustLoopback?: boolean
  /**
   * Who may ask for faults and statuses in requests of their own: everyone where only this machine can
   * reach the server, and else the admin, if left out.
   */
  readonly faults?: 'everyone' | 'admin'
  /** A folder in which what has changed is kept; in memory if left out. One process at a time may have it. */
  readonly data?: string
  /** The URL of a redis server by which several servers show one world: `redis://127.0.0.1:6379`. */
  readonly redis?: string
  /** How many bytes may be kept in a sandbox: a quarter of `totalBytes` if left out. */
  readonly sandboxBytes?: number
  /**
   * How many bytes all sandboxes may keep together, their journals too: half of what Node may use if
   * left out.
   */
  readonly totalBytes?: number
  /** Largest body in bytes: 1 MiB if left out. */
  readonly bodyLimit?: number
  /** How many requests each sandbox remembers: 500 if left out. */
  readonly journalEntries?: number
  /** How many bytes each sandbox remembers of them: 2 MiB if left out. */
  readonly journalBytes?: number
}

/** What matters only to services that call others by themselves, which none does that comes along. */
export interface ForOwnServices {
  /** To whom they may do that: origins such as `http://127.0.0.1:3000`; nobody if left out. */
  readonly callbacks?: readonly string[]
}
