import { Command } from 'commander'
import { problem } from '@/lib/domain/problem'
import { reread } from '@/lib/ingest/reread'
import { listArticles, listEditors, openStore, type Reread } from '@/lib/store'
import { exitCodes, formatFault, usage } from './outcome'
import { progress } from './progress'

type Options = { dryRun?: boolean; reason: string; editor: string }

/** `reread [ID…]`: reads stored articles again under the present rules. */
export function rereadCommand(): Command {
  return new Command('reread')
    .description(
      [
        'Reads stored articles again and replaces what was read of them, an article at a time, all or nothing.',
        'What an editor has corrected, accepted or rejected stays, and so do editors’ decisions on merging and the',
        'addresses of events. What was published unreviewed stays published in its new form. A published event whose',
        'words are no longer read as one stays too and is named: withdraw it, or reject it in the source reader.',
        'A second time changes nothing.',
      ].join('\n'),
    )
    .argument('[document...]', 'ids of documents; all articles where left out')
    .option('--dry-run', 'only say what would change')
    .option('--reason <text>', 'why; kept in the history', 'read again under the present rules')
    .option('--editor <name>', 'who has them read; kept in the history', 'command line')
    .action(runReread)
}

async function runReread(given: string[], { dryRun = false, reason, editor }: Options): Promise<void> {
  if (reason.trim() === '') usage(problem('--reason', 'empty'))
  if (editor.trim() === '') usage(problem('--editor', 'empty'))
  const store = await openStore()
  const ids = await listArticles(store, given.length > 0 ? given : null)
  const unknown = given.filter((id) => !ids.includes(id))
  for (const id of unknown) console.error(`error: ${formatFault(problem('document', 'not-found', { value: id }))}`)

  const by = editor.trim()
  const editorId = (await listEditors(store)).find(({ name }) => name === by)?.id ?? null
  const sum = { unchanged: 0, changed: 0, fresh: 0, gone: 0, kept: 0 }
  const report = progress('reading articles', ids.length)
  const missed: string[] = []
  let touched = 0
  for (const [i, id] of ids.entries()) {
    report(i)
    const told = await reread(store, id, { by, editorId, reason: reason.trim() }, { dryRun })
    if (!told) continue
    for (const key of countKeys) sum[key] += told[key]
    missed.push(...told.missed)
    if (told.changed + told.fresh + told.gone === 0) continue
    touched += 1
    console.log(`${dryRun ? 'would' : 'reread'}   ${id.slice(0, 16)}  ${wordsOf(told)}`)
  }
  await store.close()
  for (const slug of [...new Set(missed)].sort())
    console.log(`stays    ${slug}  published, but its words are no longer read as an event`)
  console.log(`${ids.length} articles, ${touched} ${dryRun ? 'would change' : 'changed'}; mentions: ${wordsOf(sum)}`)
  process.exitCode = unknown.length > 0 ? exitCodes.badInput : exitCodes.fine
}

const countKeys = ['unchanged', 'changed', 'fresh', 'gone', 'kept'] as const

function wordsOf({ unchanged, changed, fresh, gone, kept }: Omit<Reread, 'missed'>): string {
  const parts = [`${unchanged} unchanged`, `${changed} changed`, `${fresh} new`, `${gone} gone`]
  return [...parts, `${kept} kept as reviewed`].join(', ')
}
