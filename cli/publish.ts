import { Command } from 'commander'
import { problem } from '@/lib/domain/problem'
import { everything, listEditors, openStore, publishEvents } from '@/lib/store'
import { exitCodes, formatFault, usage } from './outcome'

type Options = { allDrafts?: boolean; reason: string; editor: string }

/** `publish ID|SLUG…`: shows drafts to all readers. */
export function publishCommand(): Command {
  return new Command('publish')
    .description(
      'Shows events to all readers, with every draft change in them. What is published already stays as it is.',
    )
    .argument('[event...]', 'ids or slugs')
    .option('--all-drafts', 'every draft there is')
    .requiredOption('--reason <text>', 'why; kept in the history')
    .option('--editor <name>', 'who publishes; kept in the history', 'command line')
    .action(runPublish)
}

async function runPublish(events: string[], { allDrafts = false, reason, editor }: Options): Promise<void> {
  if (reason.trim() === '') usage(problem('--reason', 'empty'))
  if (editor.trim() === '') usage(problem('--editor', 'empty'))
  if (allDrafts === events.length > 0)
    usage(problem('event', 'invalid', { reason: 'name events, or give --all-drafts' }))
  const store = await openStore()
  const which = allDrafts ? everything : events
  const by = editor.trim()
  const editorId = (await listEditors(store)).find(({ name }) => name === by)?.id ?? null
  const { events: published, unknown } = await publishEvents(store, which, { by, editorId, reason: reason.trim() })
  await store.close()
  for (const name of unknown) console.error(`error: ${formatFault(problem('event', 'not-found', { value: name }))}`)
  console.log(`${published.length} published`)
  process.exitCode = unknown.length > 0 ? exitCodes.badInput : exitCodes.fine
}
