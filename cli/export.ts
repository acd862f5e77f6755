import { rename, rm, writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { actors, eventTypes, places } from '@/lib/codebook/codebook'
import { type Locale, locales } from '@/lib/domain/event'
import { parseLocale } from '@/lib/domain/locale'
import { type Problem, problem } from '@/lib/domain/problem'
import { type KnownCodes, type ParsedQuery, parseQuery } from '@/lib/domain/query'
import { type FormatId, formats, isFormat, type Written } from '@/lib/export/formats'
import { type Paper, pages, paperParameters, parsePaper } from '@/lib/export/paper'
import { exportView, permalink } from '@/lib/export/view'
import { messagesFor } from '@/lib/i18n'
import {
  exportCanonical,
  listEvents,
  listFigures,
  openStore,
  readCodes,
  readNames,
  readPicture,
  type Store,
} from '@/lib/store'
import { readFaces } from '@/lib/store/faces'
import { readSources } from '@/lib/store/sources'
import { reasonOf } from './files'
import { exitCodes, formatFault, usage } from './outcome'

type Options = {
  format: string
  query: string
  locale: string
  text?: string
  scale?: string
  page?: string
  canonical?: boolean
  drafts?: boolean
  output?: string
}

type Asked = ParsedQuery & { format: FormatId; locale: Locale; paper: Paper }

/** `export --format …`: writes the timeline, or all that the store holds, to a file. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Writes the timeline as the app shows it under the same query: published events, unless --drafts is given. The csv lists (events; claims, a row a figure) hold every day there is where the query names none.',
    )
    .requiredOption('--format <format>', `one of: ${Object.keys(formats).join(', ')}`)
    .option(
      '--query <query>',
      'what to show, as in the app’s address: "actors=AM,AZ&match=between&from=2020-09-27"',
      '',
    )
    .option('--text <how>', 'svg: font (real text, the default), or outline for programs that set Arabic wrongly')
    .option('--scale <n>', 'png: 1 to 4 pixels to one of the screen')
    .option('--page <sheet>', `svg, pdf: fitted to a sheet, on white: ${Object.keys(pages).join(', ')}`)
    .option('--locale <code>', `language: ${locales.join(', ')}`, 'en')
    .option('--drafts', 'with what no editor has reviewed yet; the export says so')
    .option('--canonical', 'json only: all that the store holds, without system times and minted ids')
    .option('-o, --output <file>', 'where to write; standard output where left out')
    .action(runExport)
}

async function runExport(options: Options): Promise<void> {
  readOptions(options, { actors, types: eventTypes, places })
  const store = await openStore()
  const asked = readOptions(options, await readCodes(store))
  const text = options.canonical
    ? await exportCanonical(store, options.query === '' ? undefined : asked.query)
    : await write(store, asked, options.drafts ?? false)
  await store.close()
  if (options.output === undefined || options.output === '-') return void process.stdout.write(text)
  try {
    await writeWhole(options.output, text)
  } catch (error) {
    console.error(`error: ${formatFault(problem('--output', 'unreadable', { reason: reasonOf(error) }))}`)
    process.exitCode = exitCodes.badInput
  }
}

/** The options as what they mean; ends the command where they are wrong, naming each. */
function readOptions(options: Options, known: KnownCodes): Asked {
  const { format, query } = options
  const read = parseQuery(new URLSearchParams(query), known)
  const locale = parseLocale(options.locale)
  const wrong: Problem[] = []
  if (!isFormat(format))
    wrong.push(problem('--format', 'unknown-value', { value: format, known: Object.keys(formats).join(', ') }))
  if (locale === null)
    wrong.push(problem('--locale', 'unknown-value', { value: options.locale, known: locales.join(', ') }))
  if (options.canonical && format !== 'json')
    wrong.push(problem('--canonical', 'unknown-value', { value: format, known: 'json' }))
  const given = paperParameters.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]]))
  const { paper, problems } = parsePaper(new URLSearchParams(given))
  wrong.push(...problems.map((p) => ({ ...p, field: `--${p.field}` })))
  if (!read.ok) wrong.push(...read.problems.map((p) => ({ ...p, field: `--query ${p.field}` })))
  if (!isFormat(format) || locale === null || !read.ok || wrong.length > 0) return usage(...wrong)
  return { ...read, format, locale, paper }
}

function write(store: Store, { format, query, view: choice, locale, paper }: Asked, drafts: boolean): Promise<Written> {
  const reader = { locale, editor: drafts }
  const view = exportView(choice, locale)
  const framing = async () => {
    const data = await readPicture(store, query, view, reader)
    const sources = await readSources(store, { query, window: data.window }, reader)
    const link = permalink(process.env.ARAXES_URL, query, view)
    const names = await readNames(store, reader)
    return { data, query, view, messages: messagesFor(view), sources, names, permalink: link }
  }
  const material = {
    framing,
    faces: readFaces,
    events: () => listEvents(store, query, reader),
    figures: () => listFigures(store, query, reader),
  }
  return formats[format].write(material, paper)
}

/** Writes a file in one step: whoever reads it meanwhile sees the old one or the new one. */
async function writeWhole(file: string, text: Written): Promise<void> {
  const part = `${file}.${process.pid}.part`
  try {
    await writeFile(part, text)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
