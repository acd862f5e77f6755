import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Article } from '@/lib/domain/event'
import type { Reading } from '@/lib/extract/extract'
import type { Read } from './read'

/** Longest time that reading one article may take, in seconds. */
export const longestReading = 30

type Answer = Pick<Reading, 'publication' | 'mentions'>
type Thread = { worker: Worker | null; last: Promise<unknown> }

declare global {
  // One thread for the process, however many bundles hold this module.
  var araxesReader: Thread | undefined
}

/**
 * Reads articles in a thread of its own, one after the other, so that nobody else waits for a long text. One that takes
 * longer than its time is given up, with an error that `tooSlow` knows.
 */
export function readApart(seconds: number = longestReading): Read {
  return (article) => {
    globalThis.araxesReader ??= { worker: null, last: Promise.resolve() }
    const thread = globalThis.araxesReader
    const mine = thread.last.then(() => readIn(thread, article, seconds))
    thread.last = mine.catch(() => null)
    return mine
  }
}

/** The seconds after which reading was given up; null for any other failure. */
export function tooSlow(error: unknown): number | null {
  return error instanceof Error && error.name === slow && 'seconds' in error ? Number(error.seconds) : null
}

const slow = 'TooSlow'

function readIn(thread: Thread, article: Article, seconds: number): Promise<Answer> {
  const worker = thread.worker ?? start()
  thread.worker = worker
  worker.ref()
  return new Promise<Answer>((resolve, reject) => {
    const giveUp = () => {
      const error = new Error(`reading took longer than ${seconds} seconds`)
      stop(Object.assign(error, { name: slow, seconds }))
    }
    const timer = setTimeout(giveUp, seconds * 1000)
    const done = () => {
      clearTimeout(timer)
      worker.off('message', hear).off('error', stop).off('exit', gone)
      worker.unref()
    }
    const hear = (answer: Answer) => {
      done()
      resolve(answer)
    }
    const stop = (error: unknown) => {
      done()
      thread.worker = null
      void worker.terminate()
      reject(error)
    }
    const gone = (code: number) => stop(new Error(`the reader ended with ${code}`))
    worker.on('message', hear).on('error', stop).on('exit', gone)
    worker.postMessage(article)
  })
}

/** Starts the thread from its source, as the command line runs: a bundler that looked for it would miss what it needs. */
function start(): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const file = path.join(process.cwd(), 'lib', 'ingest', 'read-thread.ts')
  return new Worker(boot, { eval: true, workerData: file, execArgv: [] })
}

const boot = "require('tsx/cjs/api').register(); require(require('node:worker_threads').workerData)"
