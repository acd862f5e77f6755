import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/event'
import { checkCorpus } from './corpus'

it('gives what its page says it gives', () => {
  const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  const rows = [...page.matchAll(/^\| (?<language>fa|ar|en) \| (?<text>[^|]+) \| (?<value>[^|]+) \|$/gm)]
  const failures = rows.flatMap(({ groups }) => {
    const language: Locale = groups?.language === 'fa' ? 'fa' : groups?.language === 'ar' ? 'ar' : 'en'
    const value = groups?.value === 'null' ? null : (groups?.value ?? '')
    return checkCorpus(language, [{ anchor: '2020-10-14', rows: [[value, groups?.text ?? '']] }]).failures
  })
  expect(failures).toEqual([])
  expect(rows.length).toBeGreaterThan(20)
})
