import { expect, test, vi } from 'vitest'
import { readHere } from './read'
import { readApart, tooSlow } from './read-apart'

vi.setConfig({ testTimeout: 60_000 })

const text =
  'وزارت دفاع جمهوری آذربایجان اعلام کرد نیروهای ارمنستان روز ۲۱ مهر ۱۳۹۹ شهر ترتر را گلوله‌باران کردند. در این حمله دو نظامی کشته شدند.'
const article = { text, language: null, published: 18_549 }

test('an article is read in a thread as it is read here, while others go on', async () => {
  const turns: string[] = []
  const apart = readApart()(article).then((answer) => {
    turns.push('read')
    return answer
  })
  await new Promise((done) => setImmediate(done))
  turns.push('went on')
  const { publication, mentions } = await readHere(article)
  expect(await apart).toEqual({ publication, mentions })
  expect(turns).toEqual(['went on', 'read'])
})

test('an article that takes too long is given up, and the next one is read', async () => {
  const long = { ...article, text: `${text}\n`.repeat(2000) }
  const [lost, next] = await Promise.allSettled([readApart(0.05)(long), readApart()(article)])
  expect(lost.status === 'rejected' ? tooSlow(lost.reason) : null).toBe(0.05)
  expect(next.status === 'fulfilled' ? next.value.mentions.length : 0).toBeGreaterThan(0)
  expect(tooSlow(new Error('another'))).toBeNull()
})
