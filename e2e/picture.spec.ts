import type { Page } from '@playwright/test'
import { Resvg } from '@resvg/resvg-js'
import { expect, open, test } from './local'

/** What share of two pictures' pixels differ by more than so many steps of 255, and what share of the first is ink. */
async function compared(
  page: Page,
  one: Buffer,
  other: Buffer,
  most: number,
): Promise<{ differ: number; ink: number }> {
  await page.goto('about:blank')
  return page.evaluate(
    async ([a, b, most]) => {
      const read = async (base64: string) => {
        const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' })
        const image = await createImageBitmap(blob)
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }
      const [left, right] = [await read(a), await read(b)]
      if (left.width !== right.width || left.height !== right.height) throw new Error('the pictures differ in size')
      const paper = [left.data[0]!, left.data[1]!, left.data[2]!]
      let [differ, ink] = [0, 0]
      for (let i = 0; i < left.data.length; i += 4) {
        const [apart, dark] = [0, 1, 2].reduce(
          ([far, deep], c) => [
            Math.max(far!, Math.abs(left.data[i + c]! - right.data[i + c]!)),
            Math.max(deep!, Math.abs(left.data[i + c]! - paper[c]!)),
          ],
          [0, 0],
        )
        if (apart! > most) differ += 1
        if (dark! > 40) ink += 1
      }
      return { differ: differ / (left.data.length / 4), ink: ink / (left.data.length / 4) }
    },
    [one.toString('base64'), other.toString('base64'), most] as const,
  )
}

/** The box of the lanes' names, axes and marks, as whole pixels. */
async function plotBox(page: Page, scene: string) {
  const box = await page.locator(scene).evaluate((svg) => {
    const ground = svg.querySelector('.ground')?.getBoundingClientRect()
    const overview = svg.querySelector('.overview')?.getBoundingClientRect()
    if (!ground || !overview) throw new Error('there is no plot')
    return { x: ground.left, y: ground.top, width: ground.width, height: overview.top - ground.top - 2 }
  })
  return { x: Math.round(box.x), y: Math.round(box.y), width: Math.floor(box.width), height: Math.floor(box.height) }
}

for (const [locale, theme] of [
  ['en', 'light'],
  ['fa', 'dark'],
  ['ar', 'light'],
] as const) {
  test(`the exported plot is the plot on the screen, pixel by pixel, and its outlines are its words: ${locale}, ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme })
    await open(page, `/${locale}?from=2020-09-01&to=2022-12-31`)
    await page.mouse.move(0, 0)
    const label = { en: 'Download SVG', fa: 'دریافت SVG', ar: 'تنزيل SVG' }[locale]
    const href = (await page.getByRole('link', { name: label }).getAttribute('href')) ?? ''
    const onScreen = await page.screenshot({ clip: await plotBox(page, 'svg.scene') })
    await page.setViewportSize({ width: 1400, height: 1600 })
    await page.goto(href)
    const clip = await plotBox(page, 'svg')
    const exported = await page.screenshot({ clip })
    const whole = await page.locator('svg').first().screenshot()
    const outlined = await (await page.request.get(`${href}&text=outline`)).text()
    const drawn = new Resvg(outlined, { font: { loadSystemFonts: false } }).render().asPng()

    const same = await compared(page, onScreen, exported, 24)
    expect(same.ink).toBeGreaterThan(0.01)
    expect(same.differ).toBeLessThan(0.0001)
    // Two renderers differ along edges, never in where a letter stands.
    const alike = await compared(page, whole, Buffer.from(drawn), 110)
    expect(alike.ink).toBeGreaterThan(0.01)
    expect(alike.differ).toBeLessThan(0.001)
  })
}
