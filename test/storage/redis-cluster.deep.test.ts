import { spawnSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ask, type CheckedApp, checkedApp, control, customer } from '../control/checked-app.ts'
import { conforms } from './conformance.ts'
import { describeWithRedis, type RedisServer, startRedis } from './redis-server.ts'
import { until } from './replica.ts'

const flags = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000']

/** Three masters that are one cluster. */
async function startCluster(): Promise<RedisServer[]> {
  const nodes = await Promise.all([1, 2, 3].map(() => startRedis(flags)))
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`)
  const create = ['--cluster', 'create', ...addresses, '--cluster-yes']
  const { stdout, status } = spawnSync('redis-cli', create)
  if (status !== 0) throw new Error(`no cluster: ${stdout}`)
  for (const node of nodes) {
    await until(
      async () => node.cli('CLUSTER', 'INFO'),
      (info) => info.includes('cluster_state:ok'),
    )
  }
  return nodes
}

describeWithRedis('on a Redis Cluster', () => {
  let nodes: RedisServer[]
  beforeAll(async () => {
    nodes = await startCluster()
  })
  afterAll(() => Promise.all(nodes.map((node) => node.kill())))

  // A cluster has no databases: what was kept before is cleared away.
  const newPlace = async () => {
    for (const node of nodes) node.cli('FLUSHALL')
    return { redis: nodes[0]?.url ?? '' }
  }
  conforms({ name: 'a Redis Cluster', newPlace, survives: true })

  const apps: CheckedApp[] = []
  const started = async () => {
    const app = checkedApp({ fixture: 'docs', ...(await newPlace()) })
    apps.push(app)
    await app.ready()
    return app
  }
  afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())))
  const names = Array.from({ length: 30 }, (_, at) => `sandbox-${at}`)
  const statuses = (app: CheckedApp) =>
    Promise.all(names.map(async (name) => (await ask(app, name, 'GET', customer)).statusCode))

  it('spreads sandboxes over all nodes, each in one place', async () => {
    const app = await started()
    for (const name of names) await ask(app, name, 'PATCH', customer, { company_name: name })
    const places = nodes.map(
      (node) => new Set(node.cli('KEYS', '*:world').match(/(?<=\{).*?(?=\})/g)),
    )
    for (const place of places) expect(place.size).toBeGreaterThan(0)
    expect(places.reduce((sum, { size }) => sum + size, 0)).toBe(names.length)
    const list = (await control(app, 'GET', '/sandboxes')).json()
    expect(list).toHaveLength(names.length + 1)
  })

  it('follows slots that move to another node', async () => {
    const app = await started()
    for (const name of names) await ask(app, name, 'PATCH', customer, { company_name: name })
    const [from = '', to = ''] = nodes.slice(0, 2).map((node) => node.cli('CLUSTER', 'MYID'))
    const reshard = ['--cluster', 'reshard', `127.0.0.1:${nodes[0]?.port}`, '--cluster-yes']
    const what = ['--cluster-from', from, '--cluster-to', to, '--cluster-slots', '3000']
    const moving = spawnSync('redis-cli', [...reshard, ...what])
    expect(moving.status).toBe(0)
    for (const name of names) {
      expect((await ask(app, name, 'GET', customer)).json().company_name).toBe(name)
      const write = await ask(app, name, 'PATCH', customer, { company_name: 'New' })
      expect(write.statusCode).toBe(200)
    }
  })

  it('answers 503 only where a node does not answer, and all again when it does', async () => {
    const app = await started()
    expect(new Set(await statuses(app))).toEqual(new Set([200]))
    const node = nodes[2] as RedisServer
    node.process.kill('SIGSTOP')
    let isOver = false
    const elsewhere: number[] = []
    const asking = async () => {
      const name = names.find((each) => nodes[1]?.cli('KEYS', `*{${each}}*`) !== '') ?? ''
      while (!isOver) elsewhere.push((await ask(app, name, 'GET', customer)).statusCode)
    }
    const [answered] = await Promise.all([
      statuses(app).finally(() => {
        isOver = true
      }),
      asking(),
    ])
    expect(new Set(answered)).toEqual(new Set([200, 503]))
    // Asked one after the other, again and again while the others waited.
    expect(elsewhere.length).toBeGreaterThan(1)
    expect(new Set(elsewhere)).toEqual(new Set([200]))
    node.process.kill('SIGCONT')
    await until(
      () => statuses(app),
      (all) => all.every((status) => status === 200),
    )
  })

  it('goes on with the other nodes when the one that it was told of is gone', async () => {
    const app = await started()
    await statuses(app)
    for (const node of nodes) node.cli('CONFIG', 'SET', 'cluster-require-full-coverage', 'no')
    const there = names.filter((name) => nodes[0]?.cli('KEYS', `*{${name}}*`) === '')
    await nodes[0]?.kill()
    // For a while the cluster is kept to as it is known; after that it is found anew.
    const end = performance.now() + 6000
    await until(
      () => statuses(app),
      () => performance.now() > end,
    )
    await until(
      () => Promise.all(there.map((name) => ask(app, name, 'GET', customer))),
      (answers) => answers.every(({ statusCode }) => statusCode === 200),
    )
  })
})
