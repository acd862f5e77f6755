import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './local'

/** Makes the browser an editor's, by a link as the console prints it. */
async function becomeEditor(page: Page, origin: string) {
  const args = ['--import', 'tsx', 'cli/araxes.ts', 'editor', 'link', '--origin', origin]
  await page.goto(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim())
}

/** Hands in a report of a shelling on 21 Mehr and of a call the day before the publication day; gives its document. */
async function submit(page: Page, { jalali, published }: { jalali: string; published: string }): Promise<string> {
  const text = [
    `وزارت دفاع جمهوری آذربایجان اعلام کرد نیروهای ارمنستان روز ۲۱ مهر ${jalali} شهر ترتر را گلوله‌باران کردند.`,
    'در این حمله سه غیرنظامی کشته شدند.',
    'وزیران امور خارجه روسیه و ترکیه دیروز تلفنی گفت‌وگو کردند.',
  ].join('\n')
  const answer = await page.request.post('/api/articles', { data: { text, published } })
  return (await answer.json()).documentId
}

async function looksRight(page: Page, what: string) {
  const { violations, passes } = await new AxeBuilder({ page }).analyze()
  expect(passes.length, `rules that had something to look at, ${what}`).toBeGreaterThan(12)
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
  expect(told, what).toEqual([])
}

/** Where the mark of an event of a type stands on the chart, from its left. */
async function markAt(page: Page, address: string, type: string): Promise<number> {
  await page.goto(address)
  const chart = page.getByTestId('timeline-chart')
  await expect(chart).toHaveAttribute('data-ready', 'true')
  const box = await chart.locator(`a[data-event*="${type}"]`).first().boundingBox()
  return box?.x ?? Number.NaN
}

const said = [
  {
    locale: 'en',
    jalali: '۱۳۹۲',
    year: 2013,
    typed: '19 October 2013',
    echo: '27 Mehr 1392',
    anchor: { jalali: '۱۳۹۶', published: '2017-10-15', day: '20 October 2017', call: '19 October 2017' },
    save: 'Save',
    wrong: 'is not a day',
    required: 'required',
    undo: 'Take back',
    side: 1,
  },
  {
    locale: 'fa',
    jalali: '۱۳۹۳',
    year: 2014,
    typed: '۲۷ مهر ۱۳۹۳',
    echo: '۱۹ اکتبر ۲۰۱۴',
    anchor: { jalali: '۱۳۹۷', published: '2018-10-15', day: '۲۸ مهر ۱۳۹۷', call: '۲۷ مهر ۱۳۹۷' },
    save: 'ذخیره',
    wrong: 'روز',
    required: 'لازم',
    undo: 'بازگرداندن',
    side: -1,
  },
] as const

for (const words of said) {
  const { locale, year } = words
  test(`an editor corrects a date in ${locale}, sees the mark move, and takes it back`, async ({ page, baseURL }) => {
    test.setTimeout(180_000)
    await becomeEditor(page, baseURL ?? '')
    const id = await submit(page, { jalali: words.jalali, published: `${year}-10-14` })
    const timeline = `/${locale}?from=${year}-10-01&to=${year}-10-31`
    const before = await markAt(page, timeline, 'shelling')

    await page.goto(`/${locale}/sources/${id}`)
    await page.locator('.source-text a:has(mark[data-kind=date])').first().click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await looksRight(page, 'the panel of a mention')
    const save = dialog.getByRole('button', { name: words.save })
    const date = dialog.locator('[data-field=date]')
    await date.fill('soon')
    await save.click()
    await expect(dialog.locator('.field:has([data-field=date]) .error')).toContainText(words.wrong)
    await expect(date).toBeFocused()
    await looksRight(page, 'a date that cannot be read')
    await date.fill(words.typed)
    await expect(dialog.getByTestId('echo')).toContainText(words.echo)
    await expect(dialog.getByTestId('echo').locator('[data-calendar]')).toHaveCount(3)
    await save.click()
    await expect(dialog.locator('.field:has([name=reason]) .error')).toContainText(words.required)
    await dialog.locator('[name=reason]').fill('the original says so')
    await save.click()
    await expect(dialog).toHaveCount(0)
    const kept = page.getByRole('status').locator('a')
    await expect(kept).toHaveCount(1)
    await expect(page.locator('.revisions > li')).toHaveCount(1)
    await expect(page.locator('.revisions ins').first()).toContainText(words.typed)
    await looksRight(page, 'a source with its history')

    const after = await markAt(page, timeline, 'shelling')
    expect((after - before) * words.side).toBeGreaterThan(50)

    await page.goto(`/${locale}/sources/${id}`)
    await page.locator('.revisions').getByRole('button', { name: words.undo }).click()
    await dialog.locator('[name=reason]').fill('that was wrong')
    await dialog.getByRole('button', { name: words.undo }).click()
    await expect(page.locator('.revisions > li')).toHaveCount(2)
    expect(await markAt(page, timeline, 'shelling')).toBeCloseTo(before, 0)
  })

  test(`an editor corrects the publication day in ${locale}, and what counts from it moves`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    await becomeEditor(page, baseURL ?? '')
    const { day, call: moved, ...article } = words.anchor
    const id = await submit(page, article)
    const call = page.locator('.notes > li', { has: page.locator('[data-calendar]') }).last()
    await page.goto(`/${locale}/sources/${id}`)
    await page.locator('[data-anchor]').click()
    const dialog = page.getByRole('dialog')
    await looksRight(page, 'the panel of a publication day')
    await dialog.locator('[data-field=date]').fill(day)
    await dialog.locator('[name=reason]').fill('the page says so')
    await dialog.getByRole('button', { name: words.save }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.locator('.facts')).toContainText(day)
    await expect(call).toContainText(moved)
  })
}

test('the keyboard alone corrects, and the public sees no way to', async ({ page, baseURL }) => {
  test.setTimeout(120_000)
  await becomeEditor(page, baseURL ?? '')
  const id = await submit(page, { jalali: '۱۳۹۴', published: '2015-10-14' })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`/ar/sources/${id}`)
  const mark = page.locator('.source-text a:has(mark[data-kind=figure])').first()
  await mark.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  const over = await dialog.evaluate((d) => d.scrollWidth - d.clientWidth)
  expect(over).toBeLessThanOrEqual(0)
  await looksRight(page, 'the panel on a phone')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(mark).toBeFocused()

  await page.context().clearCookies()
  await page.goto('/en/sources')
  await page.locator('.source-list a.title').first().click()
  await expect(page.locator('.source-text')).toBeVisible()
  await expect(page.locator('[data-anchor], [data-mentions], [data-undo], dialog')).toHaveCount(0)
})
