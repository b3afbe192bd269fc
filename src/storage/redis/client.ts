import type { Address } from './address.ts'
import { patience, within } from './within.ts'

/** A connection to redis, or to all nodes of a Redis Cluster. */
export interface Client {
  /** Sends a command to where its key is. Commands about one key arrive in the order of their sending. */
  send(key: string, command: readonly string[]): Promise<unknown>
  /** Whether an error is what redis replied, so that the connection is in order. */
  isReply(error: unknown): boolean
  /** Other nodes from which a cluster can be found again; none without a cluster. */
  readonly nodes: readonly Node[]
  /** Waits for replies, then ends the connection. */
  close(): Promise<unknown>
  /** Ends the connection. */
  destroy(): void
}

export interface Node {
  readonly host: string
  readonly port: number
}

/** The oldest redis that has all that is asked of it. */
const oldest = 6

const common = {
  RESP: 2,
  disableOfflineQueue: true,
  maintNotifications: 'disabled',
  // The library's own time limit does not cover what has been sent already.
  commandOptions: { timeout: 0 },
} as const

const ignore = () => {}

/**
 * Connects once; a cluster is recognised, and found by any of the `nodes` known from before.
 * `lost` is told when the connection ends by itself.
 * @throws if that cannot be done within about a second.
 */
export async function connect(
  address: Address,
  nodes: readonly Node[],
  lost: (error: Error) => void,
): Promise<Client> {
  if (nodes.length > 0) return connectCluster(address, nodes)
  const { createClient, ErrorReply } = await import('@redis/client')
  const client = createClient({
    ...common,
    url: address.url,
    socket: { connectTimeout: patience, reconnectStrategy: false },
  })
  client.on('error', ignore)
  try {
    await within(client.connect())
    const { version, mode, role } = propertiesIn(await within(client.sendCommand(['HELLO'])))
    if (Number.parseInt(version ?? '', 10) < oldest)
      throw new Error(`it is redis ${version}; needed is ${oldest} or newer`)
    if (mode === 'cluster') {
      client.destroy()
      return await connectCluster(address, [])
    }
    if (role !== 'master') throw new Error(`it is a ${role}, which takes no writes`)
    // One that still reads its data from the disk greets, but cannot serve.
    await within(client.sendCommand(['PING']))
  } catch (error) {
    client.destroy()
    throw error
  }
  let isWanted = true
  client.on('error', (error) => isWanted && lost(error))
  const end = () => {
    isWanted = false
    client.destroy()
  }
  return {
    send: (_key, command) => client.sendCommand(command),
    isReply: (error) => error instanceof ErrorReply,
    nodes: [],
    close: () => client.close(),
    destroy: end,
  }
}

async function connectCluster(
  { url, username, password, isEncrypted }: Address,
  nodes: readonly Node[],
): Promise<Client> {
  const { createCluster, ErrorReply } = await import('@redis/client')
  const cluster = createCluster({
    RESP: 2,
    commandOptions: common.commandOptions,
    rootNodes: [{ url }, ...nodes.map((socket) => ({ socket }))],
    defaults: {
      ...common,
      ...(username !== undefined && { username }),
      ...(password !== undefined && { password }),
      socket: {
        ...(isEncrypted && { tls: true }),
        connectTimeout: patience,
        reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, patience),
      },
    },
    // A node that is down must not keep us from those that are not.
    minimizeConnections: true,
  })
  cluster.on('error', ignore)
  try {
    await within(cluster.connect())
  } catch (error) {
    cluster.destroy()
    throw error
  }
  return {
    send: (key, command) => cluster.sendCommand(key, false, [...command]),
    isReply: (error) => error instanceof ErrorReply,
    nodes: cluster.masters.map(({ host, port }) => ({ host, port })),
    close: () => cluster.close(),
    destroy: () => cluster.destroy(),
  }
}

/** The properties in a reply of names and values in turn. */
function propertiesIn(reply: unknown): Readonly<Record<string, string>> {
  const list = reply as readonly unknown[]
  const pairs = list.flatMap((each, at) => (at % 2 === 0 ? [[each, String(list[at + 1])]] : []))
  return Object.fromEntries(pairs)
}
