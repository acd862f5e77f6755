import { createReadStream } from 'node:fs'
import { Command } from 'commander'
import { problem } from '@/lib/domain/problem'
import { type GedFile, readGed } from '@/lib/ingest/ged/read'
import { openStore, type RecordOutcome, saveRecords } from '@/lib/store'
import { reasonOf } from './files'
import { exitCodes, formatFault, usage } from './outcome'
import { progress } from './progress'

type Options = { dryRun?: boolean; reason?: string; editor: string }

/** `import …`: takes over events of a data set. */
export function importCommand(): Command {
  const command = new Command('import').description('Takes over events of a data set.')
  command
    .command('ucdp-ged')
    .summary('events of UCDP GED')
    .description(
      'Publishes the rows of a CSV file of the UCDP Georeferenced Event Dataset (any release from 17.1) that are of this conflict, with UCDP’s estimates as its own claims. What is there already stays; a row that a later release revised takes the place of the old one.',
    )
    .argument('<file>', 'the CSV file, as downloaded')
    .option('--dry-run', 'only say what would be done')
    .option('--reason <text>', 'why; kept in the history')
    .option('--editor <name>', 'who imports; kept in the history', 'command line')
    .action(importGed)
  return command
}

async function importGed(file: string, { dryRun = false, reason, editor }: Options): Promise<void> {
  if (editor.trim() === '') usage(problem('--editor', 'empty'))
  const read = await readFile(file)
  for (const p of read.problems) console.log(`bad      ${file}  ${formatFault(p)}`)
  process.exitCode = read.problems.length > 0 ? exitCodes.badInput : exitCodes.fine
  if (!('records' in read)) return
  for (const p of read.odd) console.log(`odd      ${file}  ${formatFault(p)}`)
  const store = await openStore()
  const author = { by: editor.trim(), reason: reason?.trim() || 'imported from UCDP GED' }
  const outcome = await saveRecords(store, read.records, author, { dryRun })
  await store.close()
  tell(read, outcome, dryRun)
}

async function readFile(file: string): Promise<GedFile | Pick<GedFile, 'problems'>> {
  const report = progress('reading rows')
  try {
    const read = await readGed(createReadStream(file), report)
    return read.ok ? read.file : { problems: read.problems }
  } catch (error) {
    return { problems: [problem('file', 'unreadable', { reason: reasonOf(error) })] }
  }
}

function tell({ rows, records, others, odd, problems }: GedFile, outcome: RecordOutcome, dryRun: boolean): void {
  const { created, changed, unchanged } = outcome
  const elsewhere = [...others.entries()].sort(([, a], [, b]) => b - a)
  const left = elsewhere.reduce((sum, [, n]) => sum + n, 0)
  for (const [sides, n] of elsewhere.slice(0, mostSides)) console.log(`left     ${n} of another conflict: ${sides}`)
  if (elsewhere.length > mostSides) console.log(`left     … and of ${elsewhere.length - mostSides} more pairs of sides`)
  console.log(`${rows} rows: ${records.length} of this conflict, ${left} of others, ${problems.length} bad`)
  if (odd.length > 0)
    console.log(`${odd.length} of them contradict themselves: their best estimate is kept, without a range`)
  const would = dryRun ? 'would be ' : ''
  console.log(`${created} ${would}created, ${changed} ${would}changed, ${unchanged} there already`)
}

/** Most pairs of sides of other conflicts that are named. */
const mostSides = 10
