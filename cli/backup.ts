import { Command } from 'commander'
import { type Problem, problem } from '@/lib/domain/problem'
import { backUp, openStore, restore } from '@/lib/store'
import { reasonOf } from './files'
import { exitCodes, formatFault } from './outcome'

/** `backup FILE`: copies the store. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'Copies the store to a new file, as it is at one moment, while the app goes on; then checks the copy. The file is a SQLite store, also where the store is a PostgreSQL database: it can be restored into either.',
    )
    .argument('<file>', 'where to; it must not be there yet')
    .action(runBackup)
}

/** `restore FILE`: puts a copy in the store's place. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'Puts what a backup holds where the store is, after checking it. Stop the app first (not needed with PostgreSQL, where it is one transaction). A backup of an older version is migrated: of a file by the next start, for a database at once.',
    )
    .argument('<file>', 'a file that backup wrote')
    .option('--force', 'replace a store that is there; it is kept, and said where')
    .action(runRestore)
}

async function runBackup(file: string): Promise<void> {
  const store = await openStore()
  try {
    const done = await backUp(store, file)
    if (done.ok) console.log(`backed up to ${file}`)
    else fail(problem(file, 'invalid', { reason: done.reason }))
  } catch (error) {
    fail(problem(file, 'invalid', { reason: reasonOf(error) }))
  } finally {
    await store.close()
  }
}

async function runRestore(file: string, { force = false }: { force?: boolean }): Promise<void> {
  const done = await restore(file, { force, at: new Date() })
  if (!done.ok) return fail(problem(file, 'invalid', { reason: done.reason }))
  console.log(`restored from ${file}${done.replaced ? `; the store that was there is ${done.replaced}` : ''}`)
}

function fail(p: Problem): void {
  console.error(`error: ${formatFault(p)}`)
  process.exitCode = exitCodes.badInput
}
