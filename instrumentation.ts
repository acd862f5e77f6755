/** Runs once when the server starts, which does not wait for it: a visitor who comes meanwhile waits for the rest only. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openStore, warm } = await import('@/lib/store')
  // A store that cannot be read says so to whoever asks for something of it.
  openStore()
    .then(warm)
    .catch(() => {})
}
