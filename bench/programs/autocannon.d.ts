/** As much of autocannon as the load generator uses. */
declare module 'autocannon' {
  interface Client {
    setRequests(requests: readonly { method: string; path: string; body?: string }[]): void
  }
  interface Options {
    url: string
    connections: number
    duration: number
    /** Milliseconds between the moments at which it may stop. */
    sampleInt: number
    headers: Readonly<Record<string, string>>
    setupClient(client: Client): void
  }
  interface Result {
    readonly non2xx: number
    readonly errors: number
  }
  interface Instance {
    on(
      event: 'response',
      heard: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): void
    on(event: 'done', heard: (result: Result) => void): void
  }
  export default function autocannon(options: Options): Instance
}
