import { afterEach, expect, test, vi } from 'vitest'
import { route } from './answer'
import { ask } from './asking'

afterEach(() => vi.restoreAllMocks())

test('a failure is one line of JSON, without the query, and the caller is not told of it', async () => {
  const lines: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
  const failing = route(async () => {
    throw new RangeError('the disk\nis full')
  })
  const answer = await ask(failing, '/api/x?token=secret', { method: 'DELETE' })
  expect([answer.status, (await answer.text()).includes('disk')]).toEqual([500, false])
  expect(lines.map((line) => line.split('\n').length)).toEqual([1])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    method: 'DELETE',
    path: '/api/x',
    error: 'RangeError',
    message: 'the disk\nis full',
  })
  expect(lines[0]).not.toContain('secret')
})
