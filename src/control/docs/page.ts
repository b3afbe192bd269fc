const words = {
  en: { title: 'API reference · Dublör', control: 'Control plane' },
  tr: { title: 'API başvurusu · Dublör', control: 'Kontrol düzlemi' },
} as const

/** The language of a page: Turkish for whoever would rather have that than English. */
export function languageOf(accepted: string | undefined): keyof typeof words {
  const wanted = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .flatMap((part) => {
      const [, language, weight = '1'] = /^\s*(tr|en)\b[^;]*(?:;\s*q=([\d.]+))?/.exec(part) ?? []
      return language === undefined ? [] : [{ language, weight: Number(weight) }]
    })
    .sort((one, other) => other.weight - one.weight)
  return wanted[0]?.language === 'tr' && wanted[0].weight > 0 ? 'tr' : 'en'
}

/** A document that can be read, by the name that stands for it in the address. */
export interface Readable {
  readonly name: string
  readonly title: string
  readonly url: string
}

interface Shown {
  readonly language: keyof typeof words
  readonly services: readonly { readonly name: string; readonly title: string }[]
  /** The name of the document to be read; the first if there is none of it. */
  readonly of: string | undefined
  /** The way from where the page is to what is beside it. */
  readonly root: '' | '../'
}

/** The page at `/_dublor/docs`: its viewer and what it reads are asked for beside it. */
export function docsPage({ language, services, of, root }: Shown): string {
  const say = words[language]
  const documents: readonly Readable[] = [
    ...services.map(({ name, title }) => ({ name, title, url: `services/${name}/openapi.json` })),
    { name: 'dublor', title: say.control, url: 'openapi.json' },
  ]
  const shown = documents.find(({ name }) => name === of) ?? documents[0]
  // The control plane has a token of its own, which is nobody else's to know.
  const token = shown?.name === 'dublor' ? '' : 'demo-admin'
  const links = documents.map(({ name, title }) => {
    const current = name === shown?.name ? ' aria-current="page"' : ''
    return `<a href="${root}docs?of=${name}"${current}>${title}</a>`
  })
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${shown?.title} · ${say.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}docs/swagger-ui.css">
<link rel="stylesheet" href="${root}docs/page.css">
<nav>${links.join('\n')}</nav>
<main id="reference" data-url="${root}${shown?.url}" data-token="${token}"></main>
<script src="${root}docs/swagger-ui-bundle.js"></script>
<script src="${root}docs/page.js"></script>
`
}

/** Begins the viewer, as the persona who may do everything. It asks nobody else about the document. */
export const pageScript = `const place = document.getElementById('reference')
const viewer = SwaggerUIBundle({
  domNode: place,
  url: place.dataset.url,
  validatorUrl: null,
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  onComplete: () => place.dataset.token && viewer.preauthorizeApiKey('token', place.dataset.token),
})
`

export const pageStyle = `body { margin: 0; background: #fff }
nav { display: flex; gap: 1.5rem; padding: 1rem 1.25rem; background: #1b1b1b; font: 1rem sans-serif }
nav a { color: #ddd; text-decoration: none }
nav a[aria-current] { color: #fff; font-weight: bold }
`

/** What the page may do: ask this server, and nobody else. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
