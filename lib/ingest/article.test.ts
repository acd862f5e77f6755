import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSubmission, decodeText, largestText, type Submission } from './article'

const persian = 'وزارت دفاع جمهوری آذربایجان اعلام کرد که وضعیت در مرز آرام است و گفت‌وگوها ادامه دارد.'
const arabic = 'أعلنت وزارة الدفاع الأذربيجانية أن الوضع على الحدود هادئ وأن المحادثات مستمرة.'

function submission(given: Partial<Submission>): Submission {
  const nothing = { bytesHash: null, lang: null, published: null, publisher: null, url: null, title: null }
  return { text: persian, ...nothing, ...given }
}

/** The faults of a submission, as `field code`. */
function faults(given: Partial<Submission>): string[] {
  const result = checkSubmission(submission(given))
  return result.ok ? [] : result.problems.map((p) => `${p.field} ${p.code}`)
}

describe('the bytes of a file', () => {
  test('become text, with or without a byte order mark, and keep their hash', () => {
    const bytes = new TextEncoder().encode(persian)
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])
    const [plain, withMark] = [decodeText(bytes), decodeText(marked)]
    expect(plain).toMatchObject({ ok: true, value: { text: persian } })
    expect(withMark).toMatchObject({ ok: true, value: { text: persian } })
    expect(plain.ok && withMark.ok && plain.value.bytesHash !== withMark.value.bytesHash).toBe(true)
  })

  test('are refused when they are not UTF-8', () => {
    const windows1256 = new Uint8Array([0xe6, 0xd2, 0xc7, 0xd1, 0xca])
    const utf16 = new Uint8Array([0xff, 0xfe, 0x48, 0x06])
    const cutShort = new TextEncoder().encode(persian).slice(0, -2)
    const tooLong = new Uint8Array([0xc0, 0xaf])
    for (const bytes of [windows1256, utf16, cutShort, tooLong])
      expect(decodeText(bytes)).toMatchObject({ ok: false, problems: [{ field: 'text', code: 'not-utf8' }] })
  })

  test('are refused above the limit and taken at it', () => {
    const letters = (n: number) => decodeText(new Uint8Array(n).fill(0x61))
    expect(letters(largestText).ok).toBe(true)
    for (const n of [largestText + 1, 5_000_000])
      expect(letters(n)).toMatchObject({ problems: [{ field: 'text', code: 'too-large', values: { max: 1_048_576 } }] })
  })
})

describe('an article', () => {
  test('keeps its text to the letter', () => {
    const text = `\r\n${persian}\r\n\tو\u200cيک\u064b…\r\n`
    const result = checkSubmission(submission({ text }))
    expect(result.ok && result.value.text).toBe(text)
  })

  test('has its language told from its text unless it is given', () => {
    const languageOf = (given: Partial<Submission>) => {
      const result = checkSubmission(submission(given))
      return result.ok ? result.value.language : null
    }
    expect(languageOf({})).toBe('fa')
    expect(languageOf({ text: arabic })).toBe('ar')
    expect(languageOf({ text: arabic, lang: 'fa' })).toBe('fa')
  })

  test('is refused in a language that is not read or cannot be told', () => {
    expect(faults({ lang: 'xx' })).toEqual(['lang unknown-value'])
    expect(faults({ lang: '' })).toEqual(['lang unknown-value'])
    expect(faults({ lang: 'constructor' })).toEqual(['lang unknown-value'])
    expect(faults({ text: '2020 11 09' })).toEqual(['lang language-undetected'])
    expect(faults({ text: '外交部发言人回答记者提问' })).toEqual(['lang language-undetected'])
  })

  test('is refused without a word in it', () => {
    for (const text of ['', ' \n\t ', '\u200c\u200f', '—…!؟']) expect(faults({ text }), text).toEqual(['text empty'])
  })

  test('is refused when it is markup, or no text at all', () => {
    expect(faults({ text: `<!DOCTYPE html><p>${persian}` })).toEqual(['text html'])
    expect(faults({ text: `\n <HTML lang="fa">${persian}` })).toEqual(['text html'])
    expect(faults({ text: `${persian}\0` })).toEqual(['text not-text'])
    expect(faults({ text: `${persian}\ud800` })).toEqual(['text not-text'])
    expect(faults({ text: `${persian} 5 < 7 <b>` })).toEqual([])
  })

  test('is refused when its letters take more bytes than the limit', () => {
    expect(faults({ text: 'ا'.repeat(largestText / 2 + 1) })).toEqual(['text too-large'])
  })

  test('has a day of publication that exists and lies in range', () => {
    expect(faults({ published: '2020-02-29' })).toEqual([])
    for (const day of ['2021-02-29', '2020-13-01', '2020-1-1', '20201109', 'yesterday', '', '۱۳۹۹-۰۸-۱۹'])
      expect(faults({ published: day }), day).toEqual(['published not-a-day'])
    for (const day of ['1799-12-31', '1399-08-19', '2101-01-01', '9999-12-31'])
      expect(faults({ published: day }), day).toEqual(['published day-out-of-range'])
    expect([faults({ published: '1800-01-01' }), faults({ published: '2100-12-31' })]).toEqual([[], []])
  })

  test('has an address that a browser may open', () => {
    expect(faults({ url: 'https://example.org/a?b=ج' })).toEqual([])
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'example.org', ''])
      expect(faults({ url }), url).toEqual(['url not-a-url'])
    expect(faults({ url: `https://example.org/${'a'.repeat(3000)}` })).toEqual(['url too-long'])
  })

  test('has everything that is wrong with it named at once', () => {
    expect(faults({ text: '', lang: 'xx', published: 'x', url: 'x', title: ' ', publisher: 'p'.repeat(201) })).toEqual([
      'text empty',
      'lang unknown-value',
      'published not-a-day',
      'url not-a-url',
      'publisher too-long',
      'title empty',
    ])
  })

  test('never makes the check fail, whatever is handed in', () => {
    const maybe = fc.option(fc.string({ unit: 'binary' }), { nil: null })
    const anything = fc.record({
      text: fc.string({ unit: 'binary' }),
      bytesHash: fc.constant(null),
      lang: maybe,
      published: maybe,
      publisher: maybe,
      url: maybe,
      title: maybe,
    })
    fc.assert(fc.property(anything, (given) => typeof checkSubmission(given).ok === 'boolean'))
  })
})
