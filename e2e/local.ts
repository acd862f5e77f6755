import { test as base, expect, type Locator, type Page } from '@playwright/test'

/** A test whose page may ask this machine only; how many requests were looked at is part of what it proves. */
export const test = base.extend<{ requests: { seen: number; foreign: string[]; errors: string[] } }>({
  requests: [
    async ({ page }, use) => {
      const log = { seen: 0, foreign: [] as string[], errors: [] as string[] }
      page.on('request', (request) => {
        log.seen += 1
        const { protocol, hostname } = new URL(request.url())
        const local = ['127.0.0.1', 'localhost'].includes(hostname) || ['data:', 'blob:'].includes(protocol)
        if (!local) log.foreign.push(request.url())
      })
      page.on('pageerror', (error) => log.errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) log.errors.push(message.text())
      })
      await use(log)
      expect(log.seen, 'requests looked at').toBeGreaterThan(0)
      expect(log.foreign, 'requests that leave the machine').toEqual([])
      expect(log.errors, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The interface languages that are tested, with the words that tests look for. */
export const languages = [
  {
    locale: 'en',
    dir: 'ltr',
    armenia: 'Armenia',
    azerbaijan: 'Azerbaijan',
    between: 'an exchange between them',
    all: 'all of them',
    contacts: 'Contacts',
    incidents: 'Incidents',
    from: 'From',
    to: 'To',
    apply: 'Apply',
    export: 'Download SVG',
    close: 'Close',
    first: 'First day shown',
    last: 'Last day shown',
    period: 'Period shown',
    later: 'ArrowRight',
    earlier: 'ArrowLeft',
  },
  {
    locale: 'fa',
    dir: 'rtl',
    armenia: 'ارمنستان',
    azerbaijan: 'جمهوری آذربایجان',
    between: 'تبادل میان آن‌ها',
    all: 'همهٔ آن‌ها',
    contacts: 'تماس‌ها',
    incidents: 'درگیری‌ها',
    from: 'از',
    to: 'تا',
    apply: 'اعمال',
    export: 'دریافت SVG',
    close: 'بستن',
    first: 'نخستین روز نمایش',
    last: 'واپسین روز نمایش',
    period: 'دورهٔ نمایش',
    later: 'ArrowLeft',
    earlier: 'ArrowRight',
  },
] as const

/** Opens a page and waits until its chart answers. */
export async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address)
  const chart = page.getByTestId('timeline-chart')
  await expect(chart).toHaveAttribute('data-ready', 'true')
  return chart
}

/** The window drawn, in days. */
export async function windowOf(chart: Locator): Promise<{ first: number; last: number }> {
  const [first, last] = ((await chart.getAttribute('data-window')) ?? '').split(' ').map(Number)
  if (first === undefined || last === undefined) throw new Error('the chart states no window')
  return { first, last }
}

/** The window once the address has it. */
export async function settled(page: Page, chart: Locator): Promise<{ first: number; last: number }> {
  await expect
    .poll(async () => {
      const { first, last } = await windowOf(chart)
      const { searchParams } = new URL(page.url())
      return (
        Number.isInteger(first) && searchParams.get('from') === isoDay(first) && searchParams.get('to') === isoDay(last)
      )
    })
    .toBe(true)
  return windowOf(chart)
}

/** A day as the address writes it. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** A point of the plot, by its share of the chart's width and of the height of its lanes. */
export async function point(chart: Locator, share: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const box = await chart.boundingBox()
  if (!box) throw new Error('the chart is not on the page')
  return { x: box.x + box.width * share.x, y: box.y + box.height * share.y }
}

/** Titles of the events that can be pointed at. */
export async function slugs(chart: Locator): Promise<string[]> {
  const found = await chart
    .locator('a[data-event]')
    .evaluateAll((marks) => marks.map((m) => m.getAttribute('data-event') ?? ''))
  return [...new Set(found)].sort()
}
