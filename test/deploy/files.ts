import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DockerfileParser } from 'dockerfile-ast'
import { parse, parseAllDocuments } from 'yaml'

/** Where a file for operators lies. */
export const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../deploy/${name}`, import.meta.url))

export const textOf = (name: string): string => readFileSync(pathOf(name), 'utf8')

/** How some file starts Dublör. */
export interface Started {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const token = 'what-the-operator-has'

/** A value as compose fills it in. */
const filled = (value: unknown): string =>
  String(value).replace(/\$\{DUBLOR_ADMIN_TOKEN:.*\}/, token)

/** The settings of the image. */
export const image = DockerfileParser.parse(textOf('Dockerfile'))

export const imageEnv: Record<string, string> = Object.fromEntries(
  image
    .getENVs()
    .flatMap((each) => each.getProperties())
    .map((each) => [each.getName(), each.getValue() ?? '']),
)

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly command: readonly string[]; readonly environment?: object }>
  >
}

function inCompose(name: string, service: string): Started {
  const { command, environment = {} } = (parse(textOf(name), { merge: true }) as Compose).services[
    service
  ] ?? { command: [] }
  const own = Object.entries(environment).map(([variable, value]) => [variable, filled(value)])
  return { name, args: command, env: { ...imageEnv, ...Object.fromEntries(own) } }
}

interface Pod {
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly [{ args: string[] }] } }
  }
}

function inKubernetes(): Started {
  const [deployment] = parseAllDocuments(textOf('kubernetes.yaml')).map(
    (each) => each.toJS() as Pod,
  )
  const args = deployment?.spec.template.spec.containers[0].args ?? []
  // What Kubernetes itself sets because of the Service.
  const env = { DUBLOR_PORT: 'tcp://10.0.0.7:80', DUBLOR_ADMIN_TOKEN: token }
  return { name: 'kubernetes.yaml', args, env: { ...imageEnv, ...env } }
}

function inSystemd(): Started {
  const [, command = ''] =
    /^ExecStart=\/usr\/bin\/env dublor (.*)$/m.exec(textOf('dublor.service')) ?? []
  return { name: 'dublor.service', args: command.split(' '), env: {} }
}

/** Every way in which Dublör is started there. */
export const started: readonly Started[] = [
  { name: 'Dockerfile', args: [], env: imageEnv },
  inCompose('compose.yaml', 'dublor'),
  inCompose('compose.replicas.yaml', 'dublor-1'),
  inCompose('compose.replicas.yaml', 'dublor-2'),
  inKubernetes(),
  inSystemd(),
]
