import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What is taken of Swagger UI, with what its licence wants to go along; the build copies them. */
export const viewerFiles = [
  'swagger-ui-bundle.js',
  'swagger-ui.css',
  'swagger-ui-bundle.js.LICENSE.txt',
  'LICENSE',
  'NOTICE',
] as const

export type ViewerFile = (typeof viewerFiles)[number]

/** Beside the bundle where the build has put them; else where npm has. */
const folders = ['viewer', '../../../node_modules/swagger-ui-dist'].map((folder) =>
  join(import.meta.dirname, folder),
)

/** Reads a file of the viewer: not before somebody asks, and not to be kept. */
export async function viewerFile(name: ViewerFile): Promise<Buffer> {
  const [built = '', installed = ''] = folders.map((folder) => join(folder, name))
  return readFile(built).catch(() => readFile(installed))
}
