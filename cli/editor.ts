import { Command } from 'commander'
import { problem } from '@/lib/domain/problem'
import { addEditor, createLoginLink, listEditors, openStore, revokeEditor, type Store } from '@/lib/store'
import { exitCodes, formatFault, usage } from './outcome'

/** The editor whom `npm start` makes a link for. */
const firstEditor = 'editor'

/** `editor …`: who may change what readers see. */
export function editorCommand(): Command {
  const command = new Command('editor').description('Who may change what readers see.')
  command
    .command('add')
    .description(
      'Adds an editor and prints the token that lets a program of theirs use the API; it is not shown again.',
    )
    .argument('<name>')
    .action(add)
  command.command('list').description('Lists the editors.').action(list)
  command
    .command('revoke')
    .description('Ends an editor’s rights, sessions and links at once.')
    .argument('<name>')
    .action(revoke)
  command
    .command('link')
    .description('Prints a link that makes the browser that opens it an editor’s. It opens once, within half an hour.')
    .argument('[name]', 'an editor; left out, one in office, added where there is none')
    .option('--origin <url>', 'where the app is served', 'http://127.0.0.1:3000')
    .action(link)
  return command
}

async function add(given: string): Promise<void> {
  const name = given.trim()
  if (name === '' || name.length > 100)
    return fail(name === '' ? problem('name', 'empty') : problem('name', 'too-long', { max: 100 }))
  await withStore(async (store) => {
    const editor = await addEditor(store, name)
    if (editor) console.log(editor.token)
    else fail(problem('name', 'taken', { value: name }))
  })
}

async function list(): Promise<void> {
  await withStore(async (store) => {
    for (const { name, createdAt, revokedAt } of await listEditors(store)) {
      const until = revokedAt ? `until ${revokedAt.toISOString().slice(0, 10)}` : ''
      console.log(`${name}\tsince ${createdAt.toISOString().slice(0, 10)}\t${until}`.trimEnd())
    }
  })
}

async function revoke(name: string): Promise<void> {
  await withStore(async (store) => {
    if (await revokeEditor(store, name)) console.log(`${name} may no longer edit`)
    else fail(problem('name', 'not-found', { value: name }))
  })
}

async function link(name: string | undefined, { origin }: { origin: string }): Promise<void> {
  if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol)) usage(problem('--origin', 'not-a-url'))
  await withStore(async (store) => {
    const editor = name ?? (await someEditor(store))
    const token = await createLoginLink(store, editor)
    if (token) console.log(new URL(`/api/editor/login?token=${token}`, origin).href)
    else fail(problem('name', 'not-found', { value: editor }))
  })
}

/** An editor in office, the one of `npm start` first; added where there is none. */
async function someEditor(store: Store): Promise<string> {
  const editors = await listEditors(store)
  const names = editors.filter((e) => e.revokedAt === null).map((e) => e.name)
  if (names.includes(firstEditor)) return firstEditor
  if (names[0]) return names[0]
  const name = editors.length === 0 ? firstEditor : `${firstEditor}-${editors.length + 1}`
  await addEditor(store, name)
  return name
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore()
  await work(store)
  await store.close()
}

function fail(...problems: Parameters<typeof formatFault>[0][]): void {
  for (const p of problems) console.error(`error: ${formatFault(p)}`)
  process.exitCode = exitCodes.badInput
}
