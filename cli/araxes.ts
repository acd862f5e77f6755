import { Command, CommanderError } from 'commander'
import { version } from '../package.json'
import { exitCodes } from './outcome'

// A command is loaded when it is called: what reads articles and what draws are not small.
const commands = {
  ingest: {
    summary: 'read articles and keep what they tell of',
    load: async () => (await import('./ingest')).ingestCommand(),
  },
  import: { summary: 'take over events of a data set', load: async () => (await import('./import')).importCommand() },
  reread: {
    summary: 'read stored articles again under the present rules',
    load: async () => (await import('./reread')).rereadCommand(),
  },
  publish: { summary: 'show drafts to all readers', load: async () => (await import('./publish')).publishCommand() },
  export: { summary: 'write the timeline to a file', load: async () => (await import('./export')).exportCommand() },
  dates: {
    summary: 'find the dates in texts, without the store',
    load: async () => (await import('./reading')).datesCommand(),
  },
  events: {
    summary: 'read articles into files of events, without the store',
    load: async () => (await import('./reading')).eventsCommand(),
  },
  editor: {
    summary: 'say who may change what readers see',
    load: async () => (await import('./editor')).editorCommand(),
  },
  verify: { summary: 'check what the store holds', load: async () => (await import('./verify')).verifyCommand() },
  backup: { summary: 'copy the store to a file', load: async () => (await import('./backup')).backupCommand() },
  restore: {
    summary: 'put a backup in the store’s place',
    load: async () => (await import('./backup')).restoreCommand(),
  },
  seed: { summary: 'fill the store with the bundled data', load: async () => (await import('./seed')).seedCommand() },
}

/** The `araxes` command with the one subcommand that is called, the others by name only. */
async function araxes(called: string | undefined): Promise<Command> {
  const program = new Command('araxes')
    .description('Reads reports of a conflict, keeps the events they tell of, and draws them as one timeline.')
    .version(version)
    .addHelpText('after', '\nExit status: 0 all well, 1 some of the input was bad, 2 called wrongly.')
  for (const [name, { summary, load }] of Object.entries(commands))
    program.addCommand(called === name ? await load() : new Command(name).summary(summary))
  return exiting(program)
}

/** Makes a command and those under it throw instead of ending the process, so that a wrong call has one exit status. */
function exiting(command: Command): Command {
  command.exitOverride().showHelpAfterError('(--help explains it)')
  command.commands.forEach(exiting)
  return command
}

// A reader such as `head` that closes early is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.fine)
  throw error
})

araxes(process.argv[2] === 'help' ? process.argv[3] : process.argv[2])
  .then((program) => program.parseAsync())
  .catch((error: unknown) => {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? exitCodes.fine : exitCodes.usage)
    console.error(error)
    process.exit(exitCodes.badInput)
  })
