import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shaper } from './shape'

const width = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))

describe('shaper', () => {
  it('gives no width to nothing, to joiners and to bidi marks', () => {
    expect(width('')).toBe(0)
    expect(width('\u2067سلام\u2069')).toBe(width('سلام'))
    expect(width('\u200fAM')).toBe(width('AM'))
  })

  it('shapes joined letters narrower than the same letters apart', () => {
    const apart = [...'ببب'].reduce((sum, letter) => sum + width(letter), 0)
    expect(width('ببب')).toBeLessThan(apart * 0.8)
  })

  it('keeps letters apart at a half-space', () => {
    expect(width('می‌رود')).toBeGreaterThan(width('میرود'))
  })

  it('gives combining marks no width of their own', () => {
    expect(width('مُحَمَّد')).toBeCloseTo(width('محمد'), 2)
  })

  it('adds up runs of both directions', () => {
    expect(width('S-300 در باکو')).toBeCloseTo(width('S-') + width('300') + width(' ') + width('در باکو'), 2)
  })

  it('gives every digit of a set the same width', () => {
    expect(new Set([...'0123456789'].map(width)).size).toBe(1)
    expect(new Set([...'۰۱۲۳۴۵۶۷۸۹'].map(width)).size).toBeLessThanOrEqual(10)
  })
})
