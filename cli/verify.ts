import { Command } from 'commander'
import { openStore, verify } from '@/lib/store'
import { exitCodes } from './outcome'
import { progress } from './progress'

/** `verify`: checks what the store holds. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Checks the chain of revisions, the hashes of the documents, what is derived from them, and every code. Changes nothing; exit status 1 where something is wrong.',
    )
    .action(runVerify)
}

async function runVerify(): Promise<void> {
  const store = await openStore()
  const { revisions, documents, events, codes, findings } = await verify(store, progress('checking records'))
  await store.close()
  for (const { record, id, reason } of findings) console.log(`wrong    ${record} ${id}: ${reason}`)
  console.log(
    `${revisions} revisions, ${documents} documents, ${events} events, ${codes} codes; ${findings.length} wrong`,
  )
  process.exitCode = findings.length > 0 ? exitCodes.badInput : exitCodes.fine
}
