import { createServer } from 'node:http'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, isoDay, open, point, settled, slugs, test, windowOf } from './local'

const days = ({ first, last }: { first: number; last: number }) => last + 1 - first
const dayOf = (iso: string) => Date.parse(iso) / 86_400_000
const middle = ({ first, last }: { first: number; last: number }) => (first + last) / 2

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.passes.length).toBeGreaterThan(15)
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

const inWords = {
  en: {
    goTo: 'Go to date',
    label: 'Day, month or year',
    back: 'Back to the view before',
    forward: 'Forward to the next view',

    more: 'More',
    embed: 'Embed this picture',
  },
  fa: {
    goTo: 'رفتن به تاریخ',
    label: 'روز، ماه یا سال',
    back: 'بازگشت به نمای پیشین',
    forward: 'رفتن به نمای بعدی',

    more: 'بیشتر',
    embed: 'گنجاندن این نمودار در صفحه‌ای دیگر',
  },
  ar: {
    goTo: 'الانتقال إلى تاريخ',
    label: 'يوم أو شهر أو سنة',
    back: 'العودة إلى العرض السابق',
    forward: 'التقدم إلى العرض التالي',

    more: 'المزيد',
    embed: 'تضمين هذا الرسم في صفحة أخرى',
  },
} as const
const locales = Object.keys(inWords) as (keyof typeof inWords)[]

for (const locale of locales) {
  const words = inWords[locale]

  test(`one goes to a date of any calendar in ${locale}`, async ({ page }) => {
    const chart = await open(page, `/${locale}`)
    await page.getByText(words.goTo, { exact: true }).click()
    const field = page.getByLabel(words.label)
    await expect(field).toBeFocused()
    for (const [typed, day] of [
      ['۲۵ آبان ۱۴۰۰', '2021-11-16'],
      ['16 Nov 2021', '2021-11-16'],
      ['٩ ربيع الأول ١٤٤٢', '2020-10-26'],
    ] as const) {
      await field.fill(typed)
      await page.keyboard.press('Enter')
      await expect.poll(async () => Math.abs(middle(await windowOf(chart)) - dayOf(day)), typed).toBeLessThanOrEqual(1)
    }
    await field.fill('tomorrow')
    await page.keyboard.press('Enter')
    await expect(page.locator('.go-to [role=alert]')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
  })

  test(`views that were seen come back in ${locale}, by button, key and the browser’s own`, async ({ page }) => {
    const chart = await open(page, `/${locale}?from=2020-06-01&to=2022-06-01`)
    const first = await windowOf(chart)
    const [back, forward] = [words.back, words.forward].map((name) => page.getByRole('button', { name }))
    if (!back || !forward) throw new Error('there are two')
    await expect(back).toBeDisabled()
    const { x, y } = await point(chart, { x: 0.5, y: 0.4 })
    await page.mouse.move(x, y)
    await page.waitForTimeout(250)
    for (const turn of [-120, -120, -120]) await page.mouse.wheel(0, turn)
    await expect.poll(async () => days(await windowOf(chart))).toBeLessThan(days(first) - 30)
    const near = await settled(page, chart)
    await back.click()
    await expect.poll(() => windowOf(chart)).toEqual(first)
    await expect(back).toBeDisabled()
    await forward.click()
    await expect.poll(() => windowOf(chart)).toEqual(near)
    await chart.locator('a[tabindex="0"]').focus()
    await page.keyboard.press('[')
    await expect.poll(() => windowOf(chart)).toEqual(first)
    await page.goForward()
    await expect.poll(() => windowOf(chart)).toEqual(near)
  })

  test(`an event that is open stays marked in ${locale} while one zooms out past it`, async ({ page }) => {
    const chart = await open(page, `/${locale}?from=2021-10-01&to=2022-01-31`)
    const [slug] = await slugs(chart)
    await page.goto(`/${locale}?from=2021-10-01&to=2022-01-31&event=${slug}`)
    await expect(chart.locator(`a[data-event="${slug}"][aria-current]`).first()).toBeAttached()
    await expect(chart.locator('.chosen-day')).toBeAttached()
    await expect(page.getByTestId('detail').getByRole('heading').first()).toBeFocused()
    await chart.locator('a[tabindex="0"]').focus()
    await page.keyboard.press('f')
    await expect.poll(async () => days(await windowOf(chart))).toBeGreaterThan(5000)
    await expect(chart.locator('.chosen-day')).toBeAttached()
    await expect(chart.locator('a[aria-current]').first()).toBeAttached()
  })

  test(`the Hijri row and the row of figures in ${locale} are in the picture and in its export`, async ({ page }) => {
    const chart = await open(page, `/${locale}?hijri=yes&claims=yes`)
    await expect(chart.locator('g[class="axis hijri"]')).toBeVisible()
    expect(await chart.locator('g.figures').count()).toBeGreaterThan(0)
    expect(await violations(page)).toEqual([])
    const target = await page.locator('a[download="araxes.svg"]').getAttribute('href')
    const file = await (await page.request.get(target ?? '')).text()
    expect(file).toContain('class="axis hijri"')
    expect(file).toContain('class="figures"')
  })

  test(`a picture in another page in ${locale} has no way to change anything, and works without ours`, async ({
    page,
  }) => {
    await open(page, `/${locale}`)
    await page.getByText(words.more, { exact: true }).click()
    const code = await page.getByLabel(words.embed).inputValue()
    const src = /src="([^"]+)"/.exec(code)?.[1]?.replace(/&amp;/g, '&') ?? ''
    expect(new URL(src).pathname).toBe(`/${locale}/embed`)
    expect(await violations(page)).toEqual([])
    const chart = await open(page, src)
    expect((await slugs(chart)).length).toBeGreaterThan(5)
    await expect(page.locator('.filters, .site, .listing')).toHaveCount(0)
    const before = await windowOf(chart)
    await chart.locator('a[tabindex="0"]').focus()
    await page.keyboard.press('+')
    await expect.poll(async () => days(await windowOf(chart))).toBeLessThan(days(before))
    expect(new URL(page.url()).pathname).toBe(`/${locale}/embed`)
    expect(await violations(page)).toEqual([])
  })
}

test('a page of another origin can frame the picture and nothing else', async ({ page, baseURL, requests }) => {
  const host = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(`<iframe src="${baseURL}${request.url}" width="900" height="700"></iframe>`)
  })
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  const address = host.address()
  if (address === null || typeof address === 'string') throw new Error('the other site has no port')
  const frame = async (path: string) => {
    await page.goto(`http://127.0.0.1:${address.port}${path}`)
    return page.frameLocator('iframe').getByTestId('timeline-chart')
  }
  await expect(await frame('/en/embed')).toBeVisible()
  await expect(await frame('/en')).toHaveCount(0)
  requests.errors.length = 0
  host.close()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the picture in a frame is there', async ({ page }) => {
    await page.goto('/ar/embed')
    expect(await page.locator('svg.scene [data-of]').count()).toBeGreaterThan(5)
    await expect(page.getByRole('link', { name: 'الفتح في آراس' })).toHaveAttribute('href', /^\/ar\?from=/)
  })
})

test('a link says what changed since it was made', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '/en?actors=AM')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.locator('.said')).not.toBeEmpty()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const version = Number(new URL(link).searchParams.get('version'))
  expect(version).toBeGreaterThan(0)
  expect(new URL(link).searchParams.get('actors')).toBe('AM')
  await open(page, link)
  await expect(page.getByTestId('changes')).toHaveCount(0)
  for (const locale of locales) {
    const chart = await open(page, `/${locale}?version=1`)
    const changes = page.getByTestId('changes')
    await expect(changes).toBeVisible()
    expect(Number(await changes.getAttribute('data-count'))).toBeGreaterThan(0)
    expect(await violations(page)).toEqual([])
    await chart.locator('a[tabindex="0"]').focus()
    await page.keyboard.press('+')
    await expect(page).not.toHaveURL(/version=/)
  }
})

test('the tools stand in one row at 1280 pixels, in every language, and stay free when an event is open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const locale of locales) {
    await open(page, `/${locale}`)
    const boxes = await page.locator('.toolbar').evaluate((bar) => {
      const [period, tools] = [...bar.children].map((child) => child.getBoundingClientRect())
      return { period: period?.top ?? 0, tools: tools?.top ?? 0, height: tools?.height ?? 0 }
    })
    expect(boxes.height, locale).toBeLessThan(40)
    expect(Math.abs(boxes.tools - boxes.period), locale).toBeLessThan(16)
    await page.locator('.chart-marks a[data-event]').first().click()
    const detail = await page.getByTestId('detail').boundingBox()
    const tools = await page.locator('.toolbar').boundingBox()
    expect(detail?.y ?? 0, locale).toBeGreaterThan((tools?.y ?? 0) + (tools?.height ?? 0))
  }
})

test('a year that is gone to is shown whole', async ({ page }) => {
  const chart = await open(page, '/en')
  await page.getByText('Go to date', { exact: true }).click()
  await page.getByLabel('Day, month or year').fill('1400')
  await page.keyboard.press('Enter')
  await expect.poll(async () => isoDay((await windowOf(chart)).first) <= '2021-03-21').toBe(true)
  const { first, last } = await settled(page, chart)
  expect(isoDay(last) >= '2022-03-20').toBe(true)
  expect(days({ first, last })).toBeLessThan(430)
})

test('digits and months that were chosen stay on the pages one goes to', async ({ page }) => {
  await open(page, '/fa?digits=latin')
  const shown = async () => (await page.locator('main').innerText()).replace(/[\u2066-\u2069]/g, '')
  await page.getByRole('link', { name: 'منابع', exact: true }).first().click()
  await expect(page).toHaveURL(/\/fa\/sources\?digits=latin$/)
  expect(await shown()).toMatch(/[0-9]/)
  await page.locator('.source-list a.title').first().click()
  await expect(page).toHaveURL(/\/fa\/sources\/[0-9a-f]+\?digits=latin$/)
  await page.getByRole('link', { name: 'دربارهٔ داده‌ها', exact: true }).click()
  await expect(page).toHaveURL(/\/fa\/about\?digits=latin$/)
  expect(await page.locator('.counts dd').first().innerText()).toMatch(/^[0-9,]+$/)
})
