import { Command, Option } from 'commander'
import { type Problem, problem } from '@/lib/domain/problem'
import { languageProblems, publishedProblems } from '@/lib/ingest/article'
import { ingest, namedPublisher, type Order } from '@/lib/ingest/ingest'
import { readApart, tooSlow } from '@/lib/ingest/read-apart'
import { openStore, type Saved, type Store } from '@/lib/store'
import { checkFile, filesOf, type PublishedDays, readPublishedDays, stemOf } from './files'
import { exitCodes, formatFault, usage } from './outcome'
import { progress } from './progress'

type Options = {
  published?: string
  publishedFrom?: string
  lang?: string
  publisher?: string
  publish?: boolean
  reason?: string
  editor: string
}

/** What became of one file. */
type Outcome = { saved: Saved } | { problems: Problem[] }

/** `ingest PATH…`: reads articles and keeps what they tell of. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Reads plain-text articles (UTF-8, at most 1 MiB each) and keeps the events they tell of, as drafts.')
    .argument('<path...>', 'text files, or folders whose .txt files are read')
    .addOption(
      new Option('--published <day>', 'day of publication of all of them, as 2021-11-17').conflicts('publishedFrom'),
    )
    .option('--published-from <file>', 'JSON file that maps file names without their ending to a day or null')
    .option('--lang <code>', 'language of the texts; told from each text where absent')
    .option('--publisher <name>', 'who published them')
    .option(
      '--publish',
      'publish what they tell of at once, also of texts that were kept as drafts before; needs --reason',
    )
    .option('--reason <text>', 'why it is published at once; kept in the history')
    .option('--editor <name>', 'who has them read; kept in the history', 'command line')
    .action(runIngest)
}

async function runIngest(paths: string[], options: Options): Promise<void> {
  const days = await daysOf(options)
  const { files, problems } = await filesOf(paths)
  for (const p of problems) console.log(`bad      ${formatFault(p)}`)

  const store = await openStore()
  const count = { read: 0, known: 0, bad: problems.length, created: 0, joined: 0, published: 0 }
  const report = progress('reading articles', files.length)
  for (const [i, file] of files.entries()) {
    report(i)
    const outcome = await ingestFile(store, file, { ...options, published: days(file) })
    console.log(lineOf(file, outcome))
    if ('problems' in outcome) count.bad += 1
    else {
      count[outcome.saved.changed ? 'read' : 'known'] += 1
      count.created += outcome.saved.created.length
      count.joined += outcome.saved.joined.length
      count.published += outcome.saved.published.length
    }
  }
  await store.close()
  const { read, known, bad, created, joined, published } = count
  const more = published > 0 ? `, ${published} drafts published` : ''
  console.log(`${read} read, ${known} known already, ${bad} bad; ${created} new events, ${joined} added to${more}`)
  process.exitCode = bad > 0 ? exitCodes.badInput : exitCodes.fine
}

/** The publication day of each file, by the options; ends the command where they are wrong. */
async function daysOf(options: Options): Promise<(file: string) => string | null> {
  const faults = [
    ...publishedProblems(options.published ?? null),
    ...languageProblems(options.lang ?? null),
    ...(options.publish && !options.reason?.trim() ? [problem('reason', 'required')] : []),
  ]
  if (faults.length > 0) usage(...faults.map((p) => ({ ...p, field: `--${p.field}` })))
  if (!options.publishedFrom) return () => options.published ?? null
  const read = await readPublishedDays(options.publishedFrom)
  if ('problem' in read) return usage(read.problem)
  return dayIn(read.days)
}

function dayIn(days: PublishedDays): (file: string) => string | null {
  return (file) => days.get(stemOf(file)) ?? null
}

async function ingestFile(
  store: Store,
  file: string,
  options: Omit<Options, 'published'> & { published: string | null },
): Promise<Outcome> {
  const article = await checkFile(file, {
    lang: options.lang ?? null,
    published: options.published,
    publisher: options.publisher ?? null,
  })
  if (!article.ok) return article
  try {
    return { saved: await ingest(store, article.value, orderOf(options), namedPublisher(article.value), readApart()) }
  } catch (error) {
    const seconds = tooSlow(error)
    if (seconds === null) throw error
    return { problems: [problem('text', 'too-slow', { seconds })] }
  }
}

function orderOf({ publish = false, reason, editor }: Omit<Options, 'published'>): Order {
  return { by: editor, reason: reason?.trim() || 'read from a file', publish }
}

function lineOf(file: string, outcome: Outcome): string {
  if ('problems' in outcome) return `bad      ${file}  ${outcome.problems.map(formatFault).join(' ')}`
  const { changed, mentions, created, joined, published, undated } = outcome.saved
  if (!changed) return `known    ${file}${published.length > 0 ? `  ${published.length} drafts published` : ''}`
  const parts = [`${mentions} mentions`, `${created.length} new events`, `${joined.length} added to`]
  return `read     ${file}  ${[...parts, ...(undated > 0 ? [`${undated} undated`] : [])].join(', ')}`
}
