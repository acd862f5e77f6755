import { expect, test } from 'vitest'
import { parseIsoDay } from '@/lib/calendar'
import { defaultQuery } from '@/lib/domain/query'
import { addressOf, eventAddress, exportAddress, readAddress, sourceAddress, viewOf } from './address'

const read = (text: string) => readAddress(new URLSearchParams(text))

test('reads days that a form without script sends as they were typed', () => {
  const { query, problems } = read('actors=AM&actors=AZ&from=۶ مهر ۱۳۹۹&to=November 2020')
  expect(problems).toEqual([])
  expect(query.actors).toEqual(['AM', 'AZ'])
  expect(query.from).toBe(parseIsoDay('2020-09-27'))
  expect(query.to).toBe(parseIsoDay('2020-11-30'))
})

test('keeps what can be read of a bad address and names what cannot', () => {
  const { query, view, problems } = read('actors=AM&from=yesterday&theme=pink&lanes=5&nonsense=1')
  expect(problems.map((p) => p.field).sort()).toEqual(['from', 'nonsense', 'theme'])
  expect(query).toEqual({ ...defaultQuery, actors: ['AM'] })
  expect(view).toEqual({ lanes: 5 })
})

test('keeps the rest when only the order of the days is wrong', () => {
  const { query, problems } = read('actors=AM&from=2021-01-01&to=2020-01-01')
  expect(problems.map((p) => p.code)).toEqual(['day-order'])
  expect(query.actors).toEqual(['AM'])
})

test('an address leads back to what it was made of', () => {
  const asked = {
    query: { ...defaultQuery, actors: ['AM', 'AZ'], match: 'between' as const },
    view: { lanes: 5 },
    event: 'a-b',
  }
  const address = addressOf('fa', asked)
  expect(address).toBe('/fa?actors=AM,AZ&match=between&lanes=5&event=a-b')
  expect(readAddress(new URL(address, 'http://127.0.0.1').searchParams)).toEqual({ ...asked, problems: [] })
  expect(addressOf('en', { query: defaultQuery, view: {}, event: null })).toBe('/en')
})

test('what a reader has chosen for digits and months goes along to other pages', () => {
  expect(eventAddress({ locale: 'ar', digits: 'latin', months: 'gulf' }, 'a-b')).toBe(
    '/ar/events/a-b?digits=latin&months=gulf',
  )
  expect(sourceAddress({ locale: 'fa', digits: 'latin' }, 'abc')).toBe('/fa/sources/abc?digits=latin')
  expect(sourceAddress({ locale: 'fa' }, 'abc')).toBe('/fa/sources/abc')
})

test('an export writes every choice out', () => {
  const view = viewOf({}, 'fa', { width: 700, theme: 'dark' })
  expect(exportAddress(defaultQuery, view)).toBe(
    '/api/export/svg?calendar=jalali&direction=rtl&theme=dark&width=700&lanes=8&locale=fa',
  )
})

test('a link names the data version it was made with, and a frame its own page', () => {
  const asked = { query: { ...defaultQuery, actors: ['AM'] }, view: {}, event: null }
  expect(addressOf('en', asked, 12)).toBe('/en?actors=AM&version=12')
  expect(read('actors=AM&version=12').version).toBe(12)
  expect(addressOf('fa', asked, null, '/embed')).toBe('/fa/embed?actors=AM')
  expect(addressOf('fa', { ...asked, query: defaultQuery }, null, '/embed')).toBe('/fa/embed')
})
