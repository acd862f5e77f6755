import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/domain/event'
import { answer, fixtureEvents, span } from '@/lib/export/fixture'
import { shaper } from '@/lib/text/shape'
import { foldedLane, parties, placeLanes, planLanes, rowY, type Used } from './lanes'

const shape = await shaper(readFileSync('public/fonts/Vazirmatn-Regular.ttf'))
const data = (locale: Locale, first = '2020-09-27') =>
  answer(fixtureEvents(locale, shape), span(first, '2025-08-09'), locale, shape)
const plan = (locale: Locale, most: number, first?: string) =>
  planLanes(data(locale, first), locale, most, (n) => `${n} others`)

describe('lanes', () => {
  it('put the parties together in alphabetical order of the interface language', () => {
    const order = (locale: Locale) =>
      plan(locale, 8)
        .map((lane) => lane.id)
        .filter((id) => parties.includes(id))
    expect(order('en')).toEqual(['AM', 'AZ', 'NK'])
    expect(order('fa')).toEqual(['AM', 'AZ', 'NK'])
    expect(order('ar')).toEqual(['AZ', 'AM', 'NK'])
    const ids = plan('en', 8).map((lane) => lane.id)
    expect(ids.indexOf('NK') - ids.indexOf('AM')).toBe(2)
  })

  it('show NK only while it has events in view', () => {
    expect(plan('en', 8, '2024-06-01').some((lane) => lane.id === 'NK')).toBe(false)
  })

  it('fold what goes past the limit into one lane with its distinct events', () => {
    const lanes = plan('en', 5)
    const folded = lanes.at(-1)!
    expect(folded.id).toBe(foldedLane)
    expect(lanes).toHaveLength(6)
    const distinct = data('en').events!.filter((event) => event.lanes.some((id) => folded.members.includes(id)))
    expect(folded.count).toBe(distinct.length)
  })

  it('never fold a single lane', () => {
    const all = plan('en', 30)
    expect(all.some((lane) => lane.id === foldedLane)).toBe(false)
    expect(plan('en', all.length - 1).some((lane) => lane.id === foldedLane)).toBe(false)
  })

  it('put the most connected of the others nearest to the parties', () => {
    const ids = plan('en', 8).map((lane) => lane.id)
    expect(ids[ids.indexOf('NK') + 1]).toBe('RU')
    expect(ids[ids.indexOf('AM') - 1]).toBe('EU')
  })

  const full: Used = { rows: { incident: 2, contact: 1 }, crowd: { incident: true, contact: true }, acts: true }
  const empty: Used = { rows: { incident: 0, contact: 0 }, crowd: { incident: false, contact: false }, acts: false }

  it('keep incidents above the line and contacts below it, inside the lane', () => {
    const plans = plan('en', 8)
    const lanes = placeLanes(
      plans,
      plans.map(() => full),
      40,
      0,
      () => 0,
    )
    expect(lanes.length).toBeGreaterThan(5)
    lanes.forEach((lane, i) => {
      for (const row of [0, 1]) expect(rowY(lane, 'incident', row)).toBeLessThan(lane.middle)
      expect(rowY(lane, 'contact', 0)).toBeGreaterThan(lane.middle)
      expect(rowY(lane, 'incident', null) - 7).toBeGreaterThanOrEqual(lane.top)
      expect(rowY(lane, 'contact', null) + 7).toBeLessThanOrEqual(lane.top + lane.height)
      const next = lanes[i + 1]
      if (next) expect(next.top).toBeCloseTo(lane.top + lane.height, 9)
    })
  })

  it('are as high as what they hold, with room for their name', () => {
    const plans = plan('en', 8)
    const heights = (used: Used, names: number) =>
      placeLanes(
        plans,
        plans.map(() => used),
        0,
        0,
        () => names,
      ).map((lane) => lane.height)
    heights(empty, 0).forEach((height, i) => {
      expect(height).toBeLessThan(heights(full, 0)[i]!)
    })
    expect(Math.min(...heights(empty, 70))).toBe(70)
  })
})
