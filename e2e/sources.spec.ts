import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './local'

const locales = ['en', 'fa', 'ar'] as const
const themes = ['light', 'dark'] as const

async function looksRight(page: Page, what: string) {
  const { violations, passes } = await new AxeBuilder({ page }).analyze()
  expect(passes.length, `rules that had something to look at, ${what}`).toBeGreaterThan(12)
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
  expect(told, what).toEqual([])
}

/** Opens the first source of the list that is in a language. */
async function openSource(page: Page, locale: string, lang: string) {
  await page.goto(`/${locale}/sources`)
  await page.locator(`.source-list a.title:has(bdi[lang=${lang}])`).first().click()
  await expect(page.locator('main h1')).toBeVisible()
}

/** Makes the browser an editor's, by a link as the console prints it. */
async function becomeEditor(page: Page, origin: string) {
  const args = ['--import', 'tsx', 'cli/araxes.ts', 'editor', 'link', '--origin', origin]
  await page.goto(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim())
}

for (const locale of locales) {
  for (const theme of themes) {
    test(`axe finds nothing in ${locale}, ${theme}: sources, a source, about the data`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.goto(`/${locale}/sources`)
      await expect(page.locator('.source-list li').first()).toBeVisible()
      await looksRight(page, 'sources')
      await openSource(page, locale, 'fa')
      await page.locator('.source-text a:has(mark[data-kind=date])').first().focus()
      await expect(page.locator('.read-card:visible')).toHaveCount(1)
      await looksRight(page, 'a source with an open card')
      await page.goto(`/${locale}/about`)
      await looksRight(page, 'about the data')
    })
  }

  test(`a phone shows the sources in ${locale} without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await openSource(page, locale, 'ar')
    await page.locator('.source-text a').first().focus()
    for (const address of [page.url(), `/${locale}/sources?group=record`, `/${locale}/about`]) {
      if (address !== page.url()) await page.goto(address)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, address).toBeLessThanOrEqual(0)
    }
  })
}

test('the public sees cited passages with their gaps, and every mark leads to an event or to a note', async ({
  page,
}) => {
  await openSource(page, 'en', 'fa')
  const text = page.getByTestId('source-text')
  await expect(text).toHaveAttribute('dir', 'rtl')
  expect(await text.locator('.gap').count()).toBeGreaterThan(0)
  const passages = await text.locator('p:not(.gap)').evaluateAll((ps) =>
    ps.map((p) => {
      const copy = p.cloneNode(true)
      if (copy instanceof Element) for (const extra of copy.querySelectorAll('.read-card, .spoken')) extra.remove()
      return (copy.textContent ?? '').length
    }),
  )
  expect(passages.length).toBeGreaterThan(0)
  expect(Math.max(...passages)).toBeLessThanOrEqual(300)
  const targets = await text.locator('.read > a').evaluateAll((as) => as.map((a) => a.getAttribute('href') ?? ''))
  expect(targets.length).toBeGreaterThan(4)
  for (const target of new Set(targets)) {
    if (target.startsWith('#')) expect(await page.locator(target).count(), target).toBe(1)
    else expect((await page.request.get(target)).status(), target).toBe(200)
  }
})

test('a date tells its words, three calendars and its rule on focus, and Escape puts the card away', async ({
  page,
}) => {
  await openSource(page, 'fa', 'fa')
  const date = page.locator('.source-text a:has(mark[data-kind=date])').first()
  await date.focus()
  const card = page.locator('.read-card:visible')
  await expect(card).toHaveCount(1)
  await expect(card.locator('[data-calendar]')).toHaveCount(3)
  expect(await date.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'))
  await page.keyboard.press('Escape')
  await expect(page.locator('.read-card:visible')).toHaveCount(0)
})

test('an editor sees the whole text, and why words made no event', async ({ page, baseURL }) => {
  await becomeEditor(page, baseURL ?? '')
  await openSource(page, 'en', 'fa')
  await expect(page.locator('.source-text .gap')).toHaveCount(0)
  const idle = page.locator('[id^=date-]')
  expect(await idle.count()).toBeGreaterThan(0)
  await expect(page.locator('#names')).toBeVisible()
  await looksRight(page, 'a whole source')
})

test('an event leads to the source it rests on, and a record to its works', async ({ page }) => {
  await page.goto('/en/sources?group=record')
  await page.locator('.source-list a.title').first().click()
  await expect(page.locator('.notes > li')).toHaveCount(1)
  await expect(page.getByTestId('source-text')).toHaveCount(0)
  await page.locator('.notes a[href*="/events/"]').first().click()
  await expect(page.locator('.sources a[href*="/sources/"]').first()).toBeVisible()
})

test('what is no source, page or group is not there', async ({ page }) => {
  for (const address of ['/en/sources/nothing', '/en/sources?group=secret', '/en/sources?page=0'])
    expect((await page.goto(address))?.status(), address).toBe(404)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a source is read all the same', async ({ page }) => {
    await openSource(page, 'ar', 'ar')
    await page.locator('.source-text a').first().focus()
    await expect(page.locator('.read-card:visible')).toHaveCount(1)
    expect(await page.locator('.notes > li').count()).toBeGreaterThan(0)
  })
})
