import { Command, CommanderError } from 'commander'
import { version } from '../package.json'
import { exitCodes } from './outcome'

// A command is loaded when it is called: what reads articles and what draws are not small.
const commands = {
  ingest: async () => (await import('./ingest')).ingestCommand(),
  import: async () => (await import('./import')).importCommand(),
  reread: async () => (await import('./reread')).rereadCommand(),
  publish: async () => (await import('./publish')).publishCommand(),
  export: async () => (await import('./export')).exportCommand(),
  dates: async () => (await import('./reading')).datesCommand(),
  events: async () => (await import('./reading')).eventsCommand(),
  editor: async () => (await import('./editor')).editorCommand(),
  verify: async () => (await import('./verify')).verifyCommand(),
  backup: async () => (await import('./backup')).backupCommand(),
  restore: async () => (await import('./backup')).restoreCommand(),
  seed: async () => (await import('./seed')).seedCommand(),
}

/** The `araxes` command with the one subcommand that is called, or with all of them where none is. */
async function araxes(called: string | undefined): Promise<Command> {
  const program = new Command('araxes')
    .description('Reads reports of a conflict, keeps the events they tell of, and draws them as one timeline.')
    .version(version)
    .addHelpText('after', '\nExit status: 0 all well, 1 some of the input was bad, 2 called wrongly.')
  for (const [name, load] of Object.entries(commands))
    if (called === name || !(called && called in commands)) program.addCommand(await load())
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

araxes(process.argv[2])
  .then((program) => program.parseAsync())
  .catch((error: unknown) => {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? exitCodes.fine : exitCodes.usage)
    console.error(error)
    process.exit(exitCodes.badInput)
  })
