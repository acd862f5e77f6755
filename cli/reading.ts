import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { formatIsoDay } from '@/lib/calendar'
import { problem } from '@/lib/domain/problem'
import { checkFile, filesOf, readPublishedDays, reasonOf, stemOf } from './files'
import { exitCodes, formatFault, usage } from './outcome'
import { progress } from './progress'

/** `dates [FILE]`: finds the dates in texts, without the store. */
export function datesCommand(): Command {
  return new Command('dates')
    .description(
      [
        'Reads one JSON object a line, {"id", "text", "lang"?: "fa"|"ar"|"en", "reference"?: "2021-11-17"}, and writes',
        '{"id", "found": [{"start", "end", "value", "grain"}]} for each: offsets in UTF-16 units, values as EDTF.',
        'Relative dates count from the reference. A line that cannot be read is answered with "error".',
      ].join('\n'),
    )
    .argument('[file]', 'lines of JSON; standard input where left out')
    .action(runDatesCommand)
}

async function runDatesCommand(file: string | undefined): Promise<void> {
  const { runDates } = await import('./dates')
  const input = file === undefined ? process.stdin : createReadStream(file)
  try {
    const bad = await runDates(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), console.log)
    if (bad > 0) console.error(`araxes: ${bad} lines could not be read`)
    process.exitCode = bad > 0 ? exitCodes.badInput : exitCodes.fine
  } catch (error) {
    console.error(`error: ${formatFault(problem('file', 'unreadable', { reason: reasonOf(error) }))}`)
    process.exitCode = exitCodes.badInput
  }
}

type EventsOptions = { out: string; publishedFrom?: string; lang?: string }

/** `events DIR --out DIR`: reads articles into files of events, without the store. */
export function eventsCommand(): Command {
  return new Command('events')
    .description(
      'Reads each text of a folder and writes the events it tells of as NAME.json, without touching the store.',
    )
    .argument('<path...>', 'folders whose .txt files are read, or text files')
    .requiredOption('--out <dir>', 'folder for the answers; made where there is none')
    .option('--published-from <file>', 'JSON file that maps file names without their ending to a day or null')
    .option('--lang <code>', 'language of the texts; told from each text where absent')
    .action(runEvents)
}

async function runEvents(paths: string[], options: EventsOptions): Promise<void> {
  const read = options.publishedFrom ? await readPublishedDays(options.publishedFrom) : { days: new Map() }
  if ('problem' in read) usage(read.problem)
  const { eventsOf } = await import('./read-events')
  const { files, problems } = await filesOf(paths)
  for (const p of problems) console.log(`bad      ${formatFault(p)}`)
  await mkdir(options.out, { recursive: true })

  const count = { texts: 0, events: 0, bad: problems.length }
  const report = progress('reading articles', files.length)
  for (const [i, file] of files.entries()) {
    report(i)
    const checked = await checkFile(file, {
      lang: options.lang ?? null,
      published: read.days.get(stemOf(file)) ?? null,
    })
    if (!checked.ok) {
      console.log(`bad      ${file}  ${checked.problems.map(formatFault).join(' ')}`)
      count.bad += 1
      continue
    }
    const { text, published } = checked.value
    const events = eventsOf(text, published === null ? null : formatIsoDay(published))
    await writeFile(path.join(options.out, `${stemOf(file)}.json`), `${JSON.stringify(events, null, 1)}\n`)
    console.log(`read     ${file}  ${events.length} events`)
    count.texts += 1
    count.events += events.length
  }
  console.log(`${count.texts} read, ${count.bad} bad; ${count.events} events`)
  process.exitCode = count.bad > 0 ? exitCodes.badInput : exitCodes.fine
}
