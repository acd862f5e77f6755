import { Command } from 'commander'
import { seed } from '@/lib/ingest/seed'
import { openStore, refreshFacets } from '@/lib/store'

/** `seed`: fills the store with the data that come with Araxes. */
export function seedCommand(): Command {
  return new Command('seed')
    .description('Publishes the bundled data: the curated events and the sample articles. What is there already stays.')
    .action(runSeed)
}

async function runSeed(): Promise<void> {
  const store = await openStore()
  const refreshed = await refreshFacets(store)
  const { saved, there } = await seed(store)
  await store.close()
  if (refreshed > 0) console.log(`events of an earlier version made searchable: ${refreshed}`)
  console.log(`bundled data: ${saved} saved, ${there} there already`)
}
