import { existsSync } from 'node:fs'
import { chromium, defineConfig } from '@playwright/test'

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser: the one named, else Playwright's own where it is there, else the system's. */
function browserPath(): string | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM
  if (named) return named
  return existsSync(chromium.executablePath()) ? undefined : system.find((path) => existsSync(path))
}

const url = process.env.E2E_URL
const port = '3100'
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  timeout: 90_000,
  // A busy machine may miss a moment; what passes only the second time is told at the end of `npm test`.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  fullyParallel: true,
  reporter: 'line',
  use: {
    baseURL: url ?? `http://127.0.0.1:${port}`,
    timezoneId: 'Asia/Tehran',
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: browserPath(), args: asRoot ? ['--no-sandbox'] : [] },
  },
  webServer: url
    ? undefined
    : {
        command: 'node scripts/serve.mjs',
        url: `http://127.0.0.1:${port}/api/health`,
        env: { PORT: port, HOST: '127.0.0.1' },
        reuseExistingServer: true,
        timeout: 60_000,
      },
})
