/** Where each service lives below the URL of a sandbox. */
const bases = { cybercert: '/api/v1', faturaentegrator: '/api' } as const

/** The name of a service. */
export type ServiceName = keyof typeof bases

/** One service in a sandbox, for a client of it. */
export interface ServiceHandle {
  /** Its base URL there, such as `http://127.0.0.1:40213/~a/api/v1`. */
  readonly url: string
}

/** The services under the URL of a sandbox. */
export const servicesAt = (url: string): Readonly<Record<ServiceName, ServiceHandle>> => ({
  cybercert: { url: url + bases.cybercert },
  faturaentegrator: { url: url + bases.faturaentegrator },
})
