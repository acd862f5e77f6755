import { SaxesParser } from 'saxes'
import { expect, isoDay, languages, open, settled, slugs, test, windowOf } from './local'

for (const words of languages) {
  const home = `/${words.locale}`

  test.describe(`in ${words.locale}`, () => {
    test('browsing: the page has its language, its events, and opens one with mouse and keyboard', async ({ page }) => {
      const chart = await open(page, home)
      await expect(page.locator('html')).toHaveAttribute('lang', words.locale)
      await expect(page.locator('html')).toHaveAttribute('dir', words.dir)
      expect((await slugs(chart)).length).toBeGreaterThan(5)

      const mark = chart.locator('a[data-event]').first()
      const slug = await mark.getAttribute('data-event')
      await mark.dispatchEvent('click')
      const panel = page.getByTestId('detail')
      await expect(panel.locator('[data-calendar=gregorian] dd')).not.toBeEmpty()
      await expect(panel.locator('[data-calendar=jalali] dd')).not.toBeEmpty()
      await expect(panel.locator('.sources li').first()).toBeVisible()
      expect(new URL(page.url()).searchParams.get('event')).toBe(slug)

      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()
      await page.goBack()
      await expect(panel).toBeVisible()
      await page.getByRole('button', { name: words.close, exact: true }).click()
      await expect(panel).toBeHidden()
    })

    test('browsing by keyboard: one tab stop, arrows along a lane and across, Enter opens, Escape gives the focus back', async ({
      page,
    }) => {
      const chart = await open(page, home)
      await expect(chart.locator('a[tabindex="0"]')).toHaveCount(1)
      await chart.locator('a[data-key^="AZ/"]').first().focus()
      await expect(chart.locator('a[tabindex="0"]')).toHaveCount(1)
      await page.keyboard.press('Home')
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '')
      const visited = [await focused()]
      for (let i = 0; i < 3; i++) {
        await page.keyboard.press(words.later)
        visited.push(await focused())
      }
      expect(new Set(visited).size).toBe(4)
      await page.keyboard.press(words.earlier)
      expect(await focused()).toBe(visited[2])

      const lane = (key: string) => key.split('/')[0]
      await page.keyboard.press('ArrowDown')
      if (lane(await focused()) === lane(visited[2]!)) await page.keyboard.press('ArrowUp')
      expect(lane(await focused())).not.toBe(lane(visited[2]!))

      await expect(page.locator('.card')).toBeVisible()
      const before = await focused()
      await page.keyboard.press('Enter')
      if (await page.getByTestId('detail').isVisible()) {
        await page.keyboard.press('Escape')
        await expect(page.getByTestId('detail')).toBeHidden()
        expect(await focused()).toBe(before)
      }
    })

    test('filtering by parties: any, all, between; the address has it and going back undoes it', async ({ page }) => {
      const chart = await open(page, home)
      const total = async () => Number((await page.getByTestId('total').getAttribute('data-total')) ?? Number.NaN)
      const everything = await total()
      const party = (name: string) => page.locator('label.choice', { hasText: name }).first().getByRole('checkbox')

      await page.locator('input[name=actors][value=AM]').check()
      await expect.poll(() => new URL(page.url()).search).toBe('?actors=AM')
      await page.locator('input[name=actors][value=AZ]').check()
      await expect.poll(() => new URL(page.url()).search).toBe('?actors=AM,AZ')
      await expect(party(words.armenia)).toBeChecked()
      await expect(page.locator('.status .loading')).toHaveCount(0)
      const any = await total()

      await page.getByRole('radio', { name: words.all }).check()
      await expect.poll(() => new URL(page.url()).searchParams.get('match')).toBe('all')
      await expect(page.locator('.status .loading')).toHaveCount(0)
      const all = await total()

      await page.getByRole('radio', { name: words.between }).check()
      await expect.poll(() => new URL(page.url()).searchParams.get('match')).toBe('between')
      await expect(page.locator('.status .loading')).toHaveCount(0)
      await expect.poll(total).toBeLessThanOrEqual(all)
      const between = await total()
      expect(between).toBeGreaterThan(0)
      expect(all).toBeLessThan(any)
      expect(any).toBeLessThanOrEqual(everything)

      const answered = await page.request.get('/api/events?actors=AM,AZ&match=between')
      const listed = new Set((await answered.json()).events.map((e: { slug: string }) => e.slug))
      for (const slug of await slugs(chart)) expect(listed).toContain(slug)

      await page.goBack()
      await page.goBack()
      await expect.poll(() => new URL(page.url()).search).toBe('?actors=AM,AZ')
      await expect.poll(total).toBe(any)
      await page.goForward()
      await expect.poll(total).toBe(all)
    })

    test('filtering by kind, with the keyboard', async ({ page }) => {
      const chart = await open(page, home)
      const band = page.locator('input[name=bands][value=incident]')
      await band.focus()
      await page.keyboard.press('Space')
      await expect.poll(() => new URL(page.url()).searchParams.get('bands')).toBe('contact')
      await expect.poll(async () => (await chart.locator('a[data-band=incident]').count()) === 0).toBe(true)
      expect(await chart.locator('a[data-band=contact]').count()).toBeGreaterThan(0)
    })

    test('filtering by days typed in either calendar and any digits, with errors beside the field', async ({
      page,
    }) => {
      const chart = await open(page, home)
      const from = page.getByLabel(words.from, { exact: true })
      const to = page.getByLabel(words.to, { exact: true })
      const typed: [string, string][] = [
        ['2020-09-27', '2021-02-10'],
        ['۱۳۹۹/۷/۶', '۲۲ بهمن ۱۳۹۹'],
        ['27 Sep 2020', '١٠/٢/٢٠٢١'],
      ]
      for (const [first, last] of typed) {
        await from.fill(first)
        await to.fill(last)
        await to.press('Enter')
        const window = await settled(page, chart)
        expect([isoDay(window.first), isoDay(window.last)]).toEqual(['2020-09-27', '2021-02-10'])
        await page.goto(home)
        await expect(chart).toHaveAttribute('data-ready', 'true')
      }
      await from.fill('31 Feb 2020')
      await page.getByRole('button', { name: words.apply, exact: true }).click()
      await expect(from).toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator('.day-field [role=alert]')).toHaveCount(1)
      expect(new URL(page.url()).search).toBe('')
    })

    test('exporting: the button gives what the API gives, and it is what is on the screen', async ({ page }) => {
      const chart = await open(page, `${home}?actors=AM,AZ&from=2020-09-27&to=2021-03-20`)
      const link = page.getByRole('link', { name: words.export })
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect(download.suggestedFilename()).toMatch(/\.svg$/)
      const file = await readAll(await download.createReadStream())
      const answer = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(answer.headers()['content-type']).toContain('image/svg+xml')
      expect(Buffer.compare(file, await answer.body())).toBe(0)

      const text = file.toString('utf8')
      const { elements, outside } = readSvg(text)
      expect(elements).toBeGreaterThan(100)
      expect(outside).toEqual([])
      expect([...text.matchAll(/url\(([^)]*)\)/g)].filter((m) => !/^["']?(#|data:)/.test(m[1] ?? ''))).toEqual([])

      const plot = [...text.matchAll(/data-of="([^"]+)"/g)].map((m) => m[1]).sort()
      expect(plot.length).toBeGreaterThan(5)
      // What waits outside the window, to come in as time moves, is not shown.
      const screen = chart.locator('svg.scene [data-of]:not(.beyond *)')
      const shown = await screen.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-of')).sort())
      expect(plot).toEqual(shown)
    })
  })
}

/** Reads an SVG as XML, which throws where it is not well formed: how much is in it, and what it refers to outside itself. */
function readSvg(text: string): { elements: number; outside: string[] } {
  const parser = new SaxesParser({ xmlns: true })
  const outside: string[] = []
  let elements = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    elements += 1
    for (const { local, value } of Object.values(tag.attributes)) {
      if (['href', 'src'].includes(local) && !/^(#|data:)/.test(value)) outside.push(value)
    }
  })
  parser.write(text).close()
  return { elements, outside }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

test('a link is a view: what one reader sees, the next one sees', async ({ page, context }) => {
  const chart = await open(page, '/en?actors=AM,AZ&match=between&from=2020-09-27&to=2022-12-31')
  const other = await context.newPage()
  const copy = await open(other, page.url())
  expect(await slugs(copy)).toEqual(await slugs(chart))
  expect(await windowOf(copy)).toEqual(await windowOf(chart))
})
