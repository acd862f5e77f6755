import AxeBuilder from '@axe-core/playwright'
import { expect, languages, open, test } from './local'

for (const { locale } of languages)
  test(`in ${locale} a date in the table tells how it is known, and nothing moves`, async ({ page }) => {
    await open(page, `/${locale}?from=1988-01-01`)
    await page.locator('details.listing > summary').click()
    const point = page.locator('.listing td .date-point').first()
    await point.scrollIntoViewIfNeeded()
    const size = () =>
      page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth])
    const before = await size()
    const note = page.locator('.date-point').getByTestId('date-note')

    await point.hover()
    await expect(note).toBeInViewport({ ratio: 1 })
    expect((await note.innerText()).length).toBeGreaterThan(20)
    expect(await size()).toEqual(before)
    expect((await new AxeBuilder({ page }).include('.listing').analyze()).violations).toEqual([])
    await note.hover()
    await expect(note).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(note).toHaveCount(0)
    await page.mouse.move(1, 1)
    await point.hover()
    await expect(note).toBeVisible()
    await page.mouse.move(1, 1)
    await expect(note).toHaveCount(0)

    await point.locator('button').focus()
    await expect(note).toBeInViewport({ ratio: 1 })
    await expect(point.locator('button')).toHaveAccessibleDescription(/\S/)
    await page.keyboard.press('Escape')
    await expect(note).toHaveCount(0)
  })
