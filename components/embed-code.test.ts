import { expect, test } from 'vitest'
import { snippet } from './embed-code'

test('the code of a frame keeps what an address may hold inside its attribute', () => {
  const code = snippet('https://t.example.org/fa/embed?actors=AM&q="><script>', 'A "title"')
  expect(code).toBe(
    '<iframe src="https://t.example.org/fa/embed?actors=AM&amp;q=&quot;>&lt;script>" title="A &quot;title&quot;" width="100%" height="720" loading="lazy" style="border:0"></iframe>',
  )
})
