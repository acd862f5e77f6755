import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, open, test } from './local'

const locales = ['en', 'fa', 'ar'] as const

async function looksRight(page: Page, what: string) {
  const { violations, passes } = await new AxeBuilder({ page }).analyze()
  expect(passes.length, `rules that had something to look at, ${what}`).toBeGreaterThan(15)
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
  expect(told, what).toEqual([])
}

const more = (page: Page) => page.locator('details.more-filters > summary')
const total = async (page: Page) => Number(await page.getByTestId('total').getAttribute('data-total'))

/** How many events a choice promises. */
async function promised(page: Page, name: string, value: string): Promise<number> {
  const label = page.locator(`.filters label:has(input[name=${name}][value="${value}"])`)
  return Number((await label.locator('.count').textContent())?.trim())
}

for (const locale of locales) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${locale}, ${theme}: all filters, the table, an empty picture, a phone's sheet`, async ({
      page,
    }) => {
      test.slow()
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await open(page, `/${locale}?measures=killed,wounded&q=Shusha&from=1988-01-01`)
      await more(page).click()
      await expect(page.locator('.filters input[name=places]').first()).toBeVisible()
      await page.locator('details.listing > summary').click()
      await expect(page.locator('details.listing tbody tr').first()).toBeVisible()
      await looksRight(page, 'all filters and the table')
      await page.locator('details.settings > summary').click()
      await looksRight(page, 'settings')
      await open(page, `/${locale}?types=call&q=nonsense`)
      await expect(page.getByTestId('empty')).toBeVisible()
      await looksRight(page, 'an empty picture')
      await page.setViewportSize({ width: 360, height: 740 })
      await open(page, `/${locale}?actors=AM`)
      await page.locator('a.to-filters').click()
      await expect(page.locator('.filters .show')).toBeInViewport()
      await looksRight(page, 'a sheet of filters')
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBeLessThanOrEqual(0)
    })
  }
}

test('the count beside a choice is what choosing it gives, and going back takes it away', async ({ page }) => {
  test.slow()
  for (const [name, value] of [
    ['actors', 'AM'],
    ['publishers', 'araxes-curated'],
    ['dated', 'day'],
    ['measures', 'killed'],
  ] as const) {
    await open(page, '/en?from=1988-01-01')
    const all = await total(page)
    await more(page).click()
    const count = await promised(page, name, value)
    expect(count, name).toBeGreaterThan(0)
    expect(count, name).toBeLessThanOrEqual(all)
    await page.locator(`.filters input[name=${name}][value="${value}"]`).check()
    await expect.poll(() => total(page), { message: name }).toBe(count)
    await expect(page.locator('.chip')).toHaveCount(1)
    await page.goBack()
    await expect.poll(() => total(page), { message: name }).toBe(all)
    await expect(page.locator('.chip')).toHaveCount(0)
  }
})

test('the filters answer to the keyboard alone: words, choices, what stands behind, taking back', async ({ page }) => {
  await open(page, '/en?from=1988-01-01')
  const all = await total(page)
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  const box = page.getByRole('searchbox')
  for (let i = 0; i < 20 && !(await box.evaluate((e) => e === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  await expect(box).toBeFocused()
  await page.keyboard.type('شوشا')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]q=%D8%B4%D9%88%D8%B4%D8%A7/)
  await expect.poll(() => total(page)).toBeLessThan(all)
  expect(await total(page)).toBeGreaterThan(0)

  await more(page).focus()
  await page.keyboard.press('Enter')
  const place = page.locator('.filters input[name=places][value=nagorno-karabakh]')
  await place.focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/places=nagorno-karabakh/)
  await expect(place).toBeFocused()

  const chip = page.locator('.chip').first()
  await chip.focus()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/places=/)
  await page.locator('.chip').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.chip')).toHaveCount(0)
  await expect.poll(() => total(page)).toBe(all)
})

test('a name finds its events in whatever script it is typed', async ({ page }) => {
  const counts: number[] = []
  for (const q of ['Shusha', 'Shushi', 'شوشا', 'شوشي']) {
    await open(page, `/en?q=${encodeURIComponent(q)}&from=1988-01-01`)
    counts.push(await total(page))
  }
  expect(counts[0]).toBeGreaterThan(0)
  expect(new Set(counts).size).toBe(1)
})

test('in Arabic the reader chooses digits and names of months, and an event keeps to them', async ({ page }) => {
  const chart = await open(page, '/ar?from=2020-11-01&to=2020-11-30')
  const period = page.getByTestId('period')
  await expect(period).toContainText('نوفمبر/تشرين الثاني ٢٠٢٠')
  await page.locator('details.settings > summary').click()
  await page.locator('.settings a', { hasText: '12345' }).click()
  await page.locator('.settings a', { hasText: 'بلاد الشام' }).click()
  await expect(page).toHaveURL(/digits=latin&months=levantine/)
  await expect(period).toContainText('تشرين الثاني 2020')
  await expect(period).not.toContainText('نوفمبر')
  await page.locator('details.settings > summary').click()
  await chart.locator('a[data-event]').first().click()
  const detail = page.getByTestId('detail')
  await expect(detail.locator('[data-calendar=gregorian]')).toContainText(/\d+ تشرين الثاني 2020/)
  await detail.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/ar\/events\/.+\?digits=latin&months=levantine$/)
  await expect(page.locator('[data-calendar=gregorian]').first()).toContainText('تشرين الثاني 2020')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every filter is in the form, and a filter that is set has its way out', async ({ page }) => {
    await page.goto('/fa?from=1988-01-01&measures=killed')
    await more(page).click()
    await expect(page.locator('input[name=measures][value=killed]')).toBeChecked()
    await page.locator('input[name=dated][value=day]').check()
    await page.getByRole('searchbox').fill('ارمنستان')
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/measures=killed/)
    await expect(page.locator('.chip')).toHaveCount(3)
    await page.locator('.chip').first().click()
    await expect(page.locator('.chip')).toHaveCount(2)
  })
})

test('what has no day is listed for editors with the reason, and only editors may ask for drafts', async ({
  page,
  baseURL,
}) => {
  test.slow()
  await page.goto('/en?status=draft')
  await expect(page.locator('.problems')).toContainText('editor')
  const args = ['--import', 'tsx', 'cli/araxes.ts', 'editor', 'link', '--origin', baseURL ?? '']
  await page.goto(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim())
  const text = 'The foreign ministers of Armenia and Azerbaijan met on Tuesday in Geneva, their offices said.'
  const answer = await page.request.post('/api/articles', {
    data: { text, lang: 'en' },
    headers: { origin: baseURL ?? '' },
  })
  expect(answer.ok()).toBe(true)
  for (const locale of locales) {
    await open(page, `/${locale}?status=draft`)
    await page.locator('details.listing > summary').click()
    await expect(page.getByTestId('undated').locator('li').first()).toBeVisible()
    await looksRight(page, `undated in ${locale}`)
  }
})
