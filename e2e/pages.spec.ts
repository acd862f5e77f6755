import AxeBuilder from '@axe-core/playwright'
import { expect, languages, open, slugs, test } from './local'

for (const words of languages) {
  const home = `/${words.locale}`

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${words.locale}, ${theme}: timeline, open event, event page`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const chart = await open(page, home)
      const check = async (what: string) => {
        const { violations, passes } = await new AxeBuilder({ page }).analyze()
        expect(passes.length, `rules that had something to look at, ${what}`).toBeGreaterThan(15)
        expect(
          violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
          what,
        ).toEqual([])
      }
      await check('timeline')
      const [slug] = await slugs(chart)
      await page.goto(`${home}?event=${slug}`)
      await expect(page.getByTestId('detail').locator('.sources li').first()).toBeVisible()
      await check('open event')
      await page.goto(`${home}/events/${slug}`)
      await expect(page.locator('h1')).toBeVisible()
      await check('event page')
    })
  }

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false })

    test(`without script the page in ${words.locale} still shows the chart, a table and working filters`, async ({
      page,
    }) => {
      await page.goto(home)
      expect(await page.locator('[data-testid=timeline-chart] svg.scene [data-of]').count()).toBeGreaterThan(5)
      await page.locator('details.listing summary').click()
      expect(await page.locator('details.listing tbody tr').count()).toBeGreaterThan(5)
      expect(await page.locator('details.listing td.figure').count()).toBeGreaterThan(5)
      await page.locator('input[name=actors][value=AM]').check()
      await page.getByLabel(words.from, { exact: true }).fill('۶ مهر ۱۳۹۹')
      await page.getByRole('button', { name: words.apply, exact: true }).click()
      await expect(page.locator('input[name=actors][value=AM]')).toBeChecked()
      await expect(page.locator('.problems')).toHaveCount(0)
      await page.locator('details.listing summary').click()
      await page.locator('details.listing tbody a').first().click()
      await expect(page.locator('h1')).toBeVisible()
      await expect(page.locator('.detail [data-calendar=jalali]')).toBeVisible()
    })
  })

  test(`a phone shows ${words.locale} without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await open(page, home)
    const [slug] = await slugs(page.getByTestId('timeline-chart'))
    for (const address of [home, `${home}?event=${slug}`, `${home}/events/${slug}`, `${home}/nowhere`]) {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, address).toBeLessThanOrEqual(0)
    }
  })

  test(`what is not there is said in ${words.locale}, with its status`, async ({ page }) => {
    const answer = await page.goto(`${home}/events/no-such-event`)
    expect(answer?.status()).toBe(404)
    await expect(page.locator('main.notice h1')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', words.locale)
  })

  test(`an empty picture in ${words.locale} says which filter to lift`, async ({ page }) => {
    await open(page, `${home}?actors=AM&types=call&from=1995-01-01&to=1995-01-31`)
    const empty = page.getByTestId('empty')
    await expect(empty).toBeVisible()
    const lifts = empty.getByRole('link')
    await expect(lifts).toHaveCount(3)
    await lifts.last().click()
    await expect(page).toHaveURL(/actors=AM&types=call&from=/)
    await expect(page).not.toHaveURL(/from=1995-01-01/)
  })

  test(`a bad address in ${words.locale} names its fault and shows the rest`, async ({ page }) => {
    const chart = await open(page, `${home}?actors=AM,XX&from=2020-13-45&theme=pink`)
    await expect(page.locator('.problems li')).toHaveCount(3)
    expect((await slugs(chart)).length).toBeGreaterThan(5)
  })
}

test('changing the language keeps the query', async ({ page }) => {
  await open(page, '/en?actors=AM,AZ&match=between')
  await page.getByRole('link', { name: 'فارسی' }).click()
  await expect(page).toHaveURL(/\/fa\?actors=AM(%2C|,)AZ&match=between$/)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('input[name=actors][value=AZ]')).toBeChecked()
})

test('a chosen theme goes before the device’s, on the screen and in the export', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, '/en')
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await page.goto('/en?theme=dark')
  await expect.poll(paper).not.toBe(light)
  await expect(page.locator('a[download="araxes.svg"]')).toHaveAttribute('href', /theme=dark/)
})

test('a server that fails is said, and trying again mends it', async ({ page, requests }) => {
  const chart = await open(page, '/en')
  let failing = true
  await page.route('**/api/timeline*', (route) => (failing ? route.abort() : route.continue()))
  await page.locator('input[name=actors][value=AM]').check()
  await expect(page.locator('.status [role=alert]')).toBeVisible()
  failing = false
  await page.locator('.status [role=alert] button').click()
  await expect(page.locator('.status [role=alert]')).toHaveCount(0)
  await expect(chart.locator('a[data-event]').first()).toBeVisible()
  requests.errors.length = 0
})

test('the script of the page stays small', async ({ page }) => {
  const sizes: number[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    sizes.push((await response.request().sizes()).responseBodySize)
  })
  await open(page, '/fa')
  await page.waitForLoadState('networkidle')
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(200_000)
})
