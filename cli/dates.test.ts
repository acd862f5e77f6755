import { expect, it } from 'vitest'
import { runDates } from './dates'

async function answers(lines: string[]): Promise<{ bad: number; out: unknown[] }> {
  const out: unknown[] = []
  async function* stream() {
    yield* lines
  }
  const bad = await runDates(stream(), (line) => out.push(JSON.parse(line)))
  return { bad, out }
}

it('answers each line in order, with offsets, value and grain', async () => {
  const { bad, out } = await answers([
    '{"id":"a","text":"آتش‌بس ۱۹ مهر برقرار شد","lang":"fa","reference":"2020-10-14T12:00:00Z"}',
    '',
    '{"id":"b","text":"استمرت الحرب 44 يوما"}',
    '{"id":"c","text":"مؤخرا","lang":"ar","reference":"2020-10-14"}',
  ])
  expect(bad).toBe(0)
  expect(out).toEqual([
    { id: 'a', found: [{ start: 7, end: 13, value: '2020-10-10', grain: 'day' }] },
    { id: 'b', found: [{ start: 13, end: 20, value: 'P44D', grain: null }] },
    { id: 'c', found: [{ start: 0, end: 5, value: null, grain: null }] },
  ])
})

it('names what is wrong with a line and goes on', async () => {
  const { bad, out } = await answers([
    'not json',
    '{"id":"b"}',
    '{"id":"c","text":"x","lang":"de"}',
    '{"id":"d","text":"x","reference":"2020-02-31"}',
    '{"id":"e","text":"today","lang":"en","reference":"2020-02-01"}',
  ])
  expect(bad).toBe(4)
  expect(out).toMatchObject([
    { id: null, line: 1, error: 'not a JSON object', found: [] },
    { id: 'b', error: expect.stringContaining('text') },
    { id: 'c', error: expect.stringContaining('lang') },
    { id: 'd', error: expect.stringContaining('reference') },
    { id: 'e', found: [{ value: '2020-02-01' }] },
  ])
})
