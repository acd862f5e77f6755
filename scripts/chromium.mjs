// Finds a Chromium for the browser tests: a given one, Playwright's, the system's; else gets one.
import { existsSync } from 'node:fs'
import { call, root } from './steps.mjs'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** Path of a Chromium already on this machine, or null. */
async function find() {
  const { chromium } = await import('@playwright/test')
  return (
    [process.env.PLAYWRIGHT_CHROMIUM, chromium.executablePath(), ...installed].find((p) => p && existsSync(p)) ?? null
  )
}

/** Path of a Chromium, fetched by Playwright or from Debian's packages where none is installed; throws where neither works. */
export async function ensureChromium() {
  const found = await find()
  if (found) return found
  console.error('araxes: fetching Chromium for the browser tests …')
  call(process.execPath, [`${root}/node_modules/@playwright/test/cli.js`, 'install', 'chromium'])
  const fetched = await find()
  if (fetched) return fetched
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [program, ...rest] = [...sudo, 'apt-get', ...args]
    return call(program, rest, { DEBIAN_FRONTEND: 'noninteractive' })
  }
  apt('update', '-qq')
  apt('install', '-y', '-qq', 'chromium')
  const packaged = await find()
  if (packaged) return packaged
  throw new Error('no Chromium: set PLAYWRIGHT_CHROMIUM to its path')
}
