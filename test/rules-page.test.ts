import { expect, it } from 'vitest'
import type { Service } from '../src/service.ts'
import { services } from '../src/services/index.ts'

const rowsOf = ({ rules, title }: Service): string[] => [
  '',
  `## ${title}`,
  ...Object.entries(rules)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { basis, en, tr, source }]) => [
      '',
      `**\`${id}\`** · ${basis} · ${source}  `,
      `${en}  `,
      tr,
    ]),
]

const page = [
  '# Rules',
  '',
  'Every promise that the double keeps: id, basis, source, and the sentence in both languages. Made of the',
  'decisions under `src/services/`; `npx vitest run test/rules-page.test.ts -u` writes it anew.',
  ...services.flatMap(rowsOf),
  '',
].join('\n')

it('RULES.md lists every rule', async () => {
  await expect(page).toMatchFileSnapshot('../RULES.md')
})
