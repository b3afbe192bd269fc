/** The samples of a page in Prometheus's text format: name and labels as they stand, with the value. */
export function samples(text: string): Readonly<Record<string, number>> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line) => {
      const parts = /^([a-z_][a-z0-9_]*(?:\{[^}]*(?:\{[^}]*\}[^}]*)*\})?) ([-+0-9.eInfNa]+)$/i.exec(
        line,
      )
      if (parts === null) throw new Error(`not a sample: ${line}`)
      return [parts[1], Number((parts[2] ?? '').replace('+Inf', 'Infinity'))]
    }),
  )
}
