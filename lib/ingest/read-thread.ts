import { parentPort } from 'node:worker_threads'
import type { Article } from '@/lib/domain/event'
import { extract } from '@/lib/extract/extract'

// What runs in the thread of `read-apart`: an article in, its reading out.
parentPort?.on('message', (article: Article) => {
  const { publication, mentions } = extract(article)
  parentPort?.postMessage({ publication, mentions })
})
