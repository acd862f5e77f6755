// The command line on a clone in any state: sets up what is missing, then hands over to cli/araxes.ts.
import { spawnSync } from 'node:child_process'
import { setUpTools } from './setup.mjs'
import { root, run } from './steps.mjs'

setUpTools()
const args = process.argv.slice(2)
const storeless = ['dates', 'events', 'help', '--help', '-h', '--version', undefined]
if (!storeless.includes(args[0]) && !args.includes('--help') && !args.includes('-h'))
  run(process.execPath, ['scripts/migrate.mjs', 'deploy'])
const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', `${root}/cli/araxes.ts`, ...args], {
  stdio: 'inherit',
})
process.exit(status ?? (signal ? 130 : 1))
