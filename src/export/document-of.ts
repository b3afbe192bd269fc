import type { FastifyInstance } from 'fastify'
import type { Json } from '../control/openapi/parts.ts'
import { serviceDocument } from '../control/openapi/service-document.ts'
import type { Service } from '../service.ts'
import { examplesOf } from './examples.ts'
import { interactionsOf } from './interactions.ts'
import { withExamples } from './openapi.ts'

/**
 * Makes OpenAPI documents with the documents' examples, each when it is first asked for. `open` opens
 * a double in which these are played: one with the fixture of the documents.
 */
export function documentsOf(
  open: () => Pick<FastifyInstance, 'inject' | 'close'>,
  version: string,
): (service: Service) => Promise<Json> {
  const made = new Map<string, Promise<Json>>()
  return (service) => {
    const document = made.get(service.name) ?? documentOf(service, open, version)
    made.set(service.name, document)
    return document
  }
}

async function documentOf(
  service: Service,
  open: Parameters<typeof documentsOf>[0],
  version: string,
): Promise<Json> {
  const document = serviceDocument(service, version)
  if (examplesOf(service.name).length === 0) return document
  const double = open()
  try {
    return withExamples(document, await interactionsOf([service], double))
  } finally {
    await double.close()
  }
}
