import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import { extract } from '@/lib/extract/extract'
import { hasWords } from '@/lib/i18n/how'

const folder = 'bench/reading/texts'

test('nearly every date of our own articles is explained in plain words, not by the name of its rule', () => {
  const rules = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const { dates, mentions } = extract({ text, language: null, published: parseIsoDay('2021-11-17') })
    return [...dates.map((d) => d.rule), ...mentions.flatMap((m) => m.date?.rule ?? [])]
  })
  expect(rules.length, 'dates looked at').toBeGreaterThan(400)
  const bare = rules.filter((rule) => !hasWords(rule))
  expect(bare.length / rules.length, [...new Set(bare)].join(', ')).toBeLessThan(0.03)
})
