import type { Locator, Page } from '@playwright/test'
import { expect, languages, open, point, settled, test, windowOf } from './local'

const days = ({ first, last }: { first: number; last: number }) => last + 1 - first

/** A wheel turn over the plot, after a pause that tells it from a scroll that came from elsewhere. */
async function wheel(page: Page, chart: Locator, share: { x: number; y: number }, deltaY: number): Promise<void> {
  const { x, y } = await point(chart, share)
  await page.mouse.move(x, y)
  await page.waitForTimeout(250)
  await page.mouse.wheel(0, deltaY)
}

for (const words of languages) {
  for (const direction of ['ltr', 'rtl'] as const) {
    test.describe(`in ${words.locale}, time running ${direction}`, () => {
      const address = `/${words.locale}?from=2020-06-01&to=2022-06-01&direction=${direction}`
      const toLater = direction === 'ltr' ? 1 : -1

      test('the wheel zooms at the pointer and the address follows', async ({ page }) => {
        const chart = await open(page, address)
        const before = await windowOf(chart)
        await wheel(page, chart, { x: direction === 'ltr' ? 0.95 : 0.05, y: 0.4 }, -300)
        await expect.poll(async () => days(await windowOf(chart))).toBeLessThan(days(before) - 30)
        const after = await settled(page, chart)
        expect(before.last - after.last).toBeLessThan(after.first - before.first)
        await expect(page.locator('.status .loading')).toHaveCount(0)
      })

      test('dragging moves time with the pointer', async ({ page }) => {
        const chart = await open(page, address)
        const before = await windowOf(chart)
        const { x, y } = await point(chart, { x: 0.5, y: 0.42 })
        await page.mouse.move(x, y)
        await page.mouse.down()
        await page.mouse.move(x - 60, y, { steps: 4 })
        await page.mouse.move(x - 150, y, { steps: 4 })
        await page.mouse.up()
        await expect.poll(async () => Math.sign((await windowOf(chart)).first - before.first)).toBe(toLater)
        const after = await settled(page, chart)
        expect(Math.abs(days(after) - days(before))).toBeLessThanOrEqual(1)
        await expect(page.getByTestId('detail')).toBeHidden()
      })

      test('the handles of the overview follow pointer and arrow keys', async ({ page }) => {
        const chart = await open(page, address)
        const before = await windowOf(chart)
        const handle = page.getByRole('slider', { name: words.last })
        const box = await handle.boundingBox()
        if (!box) throw new Error('the handle is not on the page')
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        await page.mouse.move(x, y)
        await page.mouse.down()
        await page.mouse.move(x + 30 * toLater, y, { steps: 5 })
        await page.mouse.up()
        await expect.poll(async () => (await windowOf(chart)).last).toBeGreaterThan(before.last + 20)
        const dragged = await settled(page, chart)
        expect(dragged.first).toBe(before.first)

        const start = page.getByRole('slider', { name: words.first })
        await start.focus()
        const spoken = await start.getAttribute('aria-valuetext')
        await page.keyboard.press(direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft')
        await expect.poll(async () => (await windowOf(chart)).first).toBeGreaterThan(dragged.first)
        await expect(start).not.toHaveAttribute('aria-valuetext', spoken ?? '')
        await expect(start).toBeFocused()
        expect((await settled(page, chart)).last).toBe(dragged.last)
      })
    })
  }

  test(`plus and minus zoom in ${words.locale} and the new range is spoken`, async ({ page }) => {
    const chart = await open(page, `/${words.locale}?from=2020-06-01&to=2022-06-01`)
    const before = await windowOf(chart)
    const spoken = page.locator('.status [aria-live=polite] .spoken')
    const said = await spoken.textContent()
    await chart.locator('a[tabindex="0"]').focus()
    await page.keyboard.press('+')
    await expect.poll(async () => days(await windowOf(chart))).toBeLessThan(days(before) * 0.6)
    await expect(spoken).not.toHaveText(said ?? '')
    await page.keyboard.press('-')
    await expect.poll(async () => days(await windowOf(chart))).toBeGreaterThan(days(before) * 0.9)
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-key'))).toBe(true)
  })
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } })

  test('two fingers zoom, one finger moves time sideways', async ({ page, context }) => {
    const chart = await open(page, '/fa?from=2020-06-01&to=2022-06-01')
    const before = await windowOf(chart)
    let { x, y } = await point(chart, { x: 0.5, y: 0.4 })
    const session = await context.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((tx, id) => ({ x: tx, y, id })) })
    await touch('touchStart', x - 30, x + 30)
    for (const d of [45, 70, 100]) await touch('touchMove', x - d, x + d)
    await touch('touchEnd')
    await expect.poll(async () => days(await windowOf(chart))).toBeLessThan(days(before) * 0.7)
    const near = await settled(page, chart)

    ;({ x, y } = await point(chart, { x: 0.5, y: 0.4 }))
    await touch('touchStart', x)
    for (const d of [15, 40, 80]) await touch('touchMove', x + d)
    await touch('touchEnd')
    await expect.poll(async () => (await windowOf(chart)).first).toBeGreaterThan(near.first)
  })
})

test('a page that is scrolled goes on scrolling over the chart', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 })
  const chart = await open(page, '/en')
  const before = await windowOf(chart)
  const { x, y } = await point(chart, { x: 0.6, y: 0.4 })
  // Both turns in one call, so that no busy machine can make a pause between them.
  const taken = await chart.evaluate(
    (node, [clientX, clientY]) => {
      const turn = { deltaY: 60, bubbles: true, cancelable: true, clientX, clientY }
      document.body.dispatchEvent(new WheelEvent('wheel', turn))
      const over = new WheelEvent('wheel', turn)
      node.dispatchEvent(over)
      return over.defaultPrevented
    },
    [x, y],
  )
  expect(taken).toBe(false)
  expect(await windowOf(chart)).toEqual(before)
  await page.waitForTimeout(400)
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, 60)
  await expect.poll(() => windowOf(chart)).not.toEqual(before)
})
