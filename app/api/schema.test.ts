import { describe, expect, test } from 'vitest'
import { articleSchema, check, pageSchema, parametersOf } from './schema'

const article = (given: unknown) => check(articleSchema, given, 422)

describe('an article as JSON', () => {
  test('needs its text and nothing else', () => {
    expect(article({ text: 'متن' })).toEqual({
      value: { text: 'متن', lang: null, published: null, publisher: null, url: null, title: null },
    })
  })

  test('is refused with every wrong field named', () => {
    expect(article({ lang: 3, published: ['2020-01-01'], txt: 'a' })).toMatchObject({
      refused: 422,
      problems: expect.arrayContaining([
        { field: 'text', code: 'required', values: {} },
        { field: 'lang', code: 'wrong-type', values: { expected: 'string' } },
        { field: 'published', code: 'wrong-type', values: { expected: 'string' } },
        { field: 'txt', code: 'unknown-field', values: { known: 'text, lang, published, publisher, url, title' } },
      ]),
    })
  })

  test('is refused when it is no object at all', () => {
    for (const given of [null, [], 'text', 7])
      expect(article(given)).toMatchObject({ problems: [{ field: 'body', code: 'wrong-type' }] })
  })
})

describe('a page of a list', () => {
  const page = (query: string) => check(pageSchema, parametersOf(new URLSearchParams(query), pageSchema), 400)

  test('has a size and a place to go on from, and leaves the query alone', () => {
    expect(page('actors=AM&limit=20&cursor=abc')).toEqual({ value: { limit: 20, cursor: 'abc' } })
    expect(page('actors=AM')).toEqual({ value: { limit: 100, cursor: null } })
  })

  test('is refused with the bounds when its size is out of them', () => {
    expect(page('limit=0')).toMatchObject({
      problems: [{ field: 'limit', code: 'out-of-range', values: { min: 1, max: 500 } }],
    })
    for (const limit of ['', '-1', '1.5', '1e2', 'all', '٣'])
      expect(page(`limit=${limit}`)).toMatchObject({ problems: [{ field: 'limit', code: 'not-a-number' }] })
  })
})
